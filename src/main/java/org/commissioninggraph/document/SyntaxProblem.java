package org.commissioninggraph.document;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.jspecify.annotations.Nullable;

/** Why a text is no document, in words for people: those of the parser speak of its own making. */
public final class SyntaxProblem {
    private static final Pattern TOO_MANY = Pattern.compile("More than ([\\d,]+) (?:'\\w+' tokens|characters) have");
    private static final Pattern TOO_DEEP = Pattern.compile("More than ([\\d,]+) deep '\\w+' rules have");
    private static final Pattern UNKNOWN_SIGN =
            Pattern.compile("token recognition error at: '(.*?)'?' at line", Pattern.DOTALL);
    private static final Pattern UNICODE = Pattern.compile("Invalid unicode encountered\\. ([^.]*)\\.");
    private static final Pattern ANY_TOKEN = Pattern.compile("token '(.*)' at line", Pattern.DOTALL);
    private static final String END = "<EOF>";
    private static final int LONGEST_SHOWN = 40;

    private SyntaxProblem() {}

    /**
     * @param error that the parser gave
     * @param text that it was given
     */
    public static GraphQLError of(GraphQLError error, String text) {
        String message = String.valueOf(error.getMessage());
        Matcher found = TOO_MANY.matcher(message);
        if (found.find()) {
            return presented(
                    error,
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "the document has more than " + found.group(1)
                            + (message.contains("characters") ? " characters" : " words and signs")
                            + ": ask for less at once",
                    null);
        }
        if (found.usePattern(TOO_DEEP).find()) {
            return presented(
                    error,
                    ErrorCode.QUERY_TOO_DEEP,
                    "the document is nested more than " + found.group(1) + " levels deep: ask for less at once",
                    null);
        }
        return notGraphQl(error, message, text);
    }

    private static GraphQLError notGraphQl(GraphQLError error, String message, String text) {
        Matcher found = UNICODE.matcher(message);
        if (found.find()) {
            return presented(
                    error,
                    ErrorCode.SYNTAX_ERROR,
                    "the document is not GraphQL: a \\u escape is wrong: " + found.group(1),
                    null);
        }
        if (found.usePattern(UNKNOWN_SIGN).find(0)) {
            return wrong(error, found.group(1), text);
        }
        return wrong(error, found.usePattern(ANY_TOKEN).find(0) ? found.group(1) : "", text);
    }

    private static GraphQLError wrong(GraphQLError error, String sign, String text) {
        if (sign.equals(END)) {
            return presented(
                    error,
                    ErrorCode.SYNTAX_ERROR,
                    "the document is not GraphQL: it ends too early",
                    text.isBlank() ? "it is empty" : "something that is opened, by {, ( or [, is not closed");
        }
        String shown = sign.length() > LONGEST_SHOWN ? sign.substring(0, LONGEST_SHOWN) + "…" : sign;
        String what = shown.isEmpty() ? "something" : "`" + shown.strip().replaceAll("\\s+", " ") + "`";
        return presented(
                error,
                ErrorCode.SYNTAX_ERROR,
                "the document is not GraphQL: " + what + " is not expected here",
                hint(sign, text));
    }

    private static @Nullable String hint(String sign, String text) {
        if (text.strip().startsWith("{\"")) {
            return "`query` holds GraphQL, not JSON: { ccg(code: \"00Q\") { name } }";
        }
        return switch (sign.isEmpty() ? ' ' : sign.charAt(0)) {
            case '\'', '‘', '’', '“', '”', '`' -> "texts stand in double quotes: \"00Q\"";
            case '"' -> "a text is not closed by another \"";
            case '=' -> "an argument is written with a colon: first: 10";
            case '/', '-' -> "a comment begins with #";
            case ';' -> "a query needs no ;";
            case '<', '>' -> "a comparison is written as {listSize: {gte: 5000}}";
            default -> null;
        };
    }

    private static GraphQLError presented(GraphQLError error, ErrorCode code, String message, @Nullable String hint) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(PresentedError.CODE, code.name());
        if (hint != null) {
            extensions.put(PresentedError.HINT, hint);
        }
        List<SourceLocation> places = error.getLocations();
        GraphqlErrorBuilder<?> presented = GraphqlErrorBuilder.newError()
                .errorType(error.getErrorType())
                .message("%s", message)
                .extensions(extensions);
        return (places == null || places.contains(null) ? presented : presented.locations(places)).build();
    }
}
