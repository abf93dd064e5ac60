package org.commissioninggraph.errors;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as a client sees it: graphql-java's, with a code and without its inner classification.
 *
 * @param hint a way out; null where the message tells it
 * @param id under which the log tells more; null where it does not, or the error has one already
 * @param hints whether a client may see the hint, whoever gave it
 */
public record PresentedError(
        GraphQLError error, ErrorCode code, @Nullable String hint, @Nullable String id, boolean hints)
        implements GraphQLError {
    public static final String CODE = "code";
    public static final String ID = "id";
    public static final String HINT = "hint";
    private static final int LONGEST = 500;
    private static final Pattern RULE = Pattern.compile("^Validation error \\(\\w+(@\\[[^\\]]*])?\\) ?: ");

    /** Without graphql-java's names for its rules. */
    @Override
    public String getMessage() {
        return plain(error.getMessage());
    }

    public static String plain(@Nullable String message) {
        return ShortMessage.of(RULE.matcher(String.valueOf(message)).replaceFirst(""), LONGEST);
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return error.getLocations();
    }

    @Override
    public ErrorClassification getErrorType() {
        return error.getErrorType();
    }

    @Override
    public @Nullable List<Object> getPath() {
        return error.getPath();
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code.name());
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        if (id != null) {
            extensions.put(ID, id);
        }
        if (hint != null) {
            extensions.put(HINT, hint);
        }
        if (!hints) {
            extensions.remove(HINT);
        }
        extensions.remove("classification");
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> specified = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        specified.put("message", getMessage());
        if (getLocations() == null || getLocations().isEmpty()) {
            specified.remove("locations");
        }
        specified.put("extensions", getExtensions());
        return specified;
    }
}
