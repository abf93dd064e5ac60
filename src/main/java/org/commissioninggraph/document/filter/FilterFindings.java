package org.commissioninggraph.document.filter;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found in the filters of one operation, in the order of the document, and so much of it as someone may read. */
final class FilterFindings {
    static final int MOST = 50;
    private static final int MOST_LETTERS = 200;

    private final Set<OmittedCondition> omissions = new LinkedHashSet<>();
    private final List<GraphQLError> errors = new ArrayList<>();

    /**
     * @param field that has the filter
     * @param absent the variable, or a place in its value
     * @param place the path in the filter
     */
    void omitted(ResultPath field, String absent, String place) {
        if (omissions.size() < MOST) {
            omissions.add(new OmittedCondition(field.getKeysOnly(), shortened(absent), shortened(place)));
        }
    }

    /**
     * @param variable that is null or holds it; null where the document says it
     * @param path of the place in the filter
     */
    void isNull(Node<?> written, @Nullable String variable, FilterPath place, String path) {
        if (errors.size() < MOST) {
            errors.add(GraphqlErrorBuilder.newError()
                    .errorType(ErrorType.ValidationError)
                    .message("%s", NullHints.ofNull(place, shortened(path), variable))
                    .location(written.getSourceLocation())
                    .build());
        }
    }

    /** Filters may be nested deeper than anyone reads. */
    private static String shortened(String path) {
        int half = MOST_LETTERS / 2;
        return path.length() <= MOST_LETTERS
                ? path
                : path.substring(0, half) + "…" + path.substring(path.length() - half);
    }

    List<OmittedCondition> omissions() {
        return List.copyOf(omissions);
    }

    List<GraphQLError> errors() {
        return List.copyOf(errors);
    }
}
