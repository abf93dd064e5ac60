package org.commissioninggraph.document;

import graphql.GraphqlErrorException;
import graphql.language.SourceLocation;
import org.commissioninggraph.errors.ErrorCode;

/**
 * What can be told of a document by its letters alone. The parser finds out too, but brackets in ten kilobytes keep it busy
 * for eight seconds until it does, and a number of a megabyte for a minute.
 */
public final class DocumentText {
    /** The parser's own limit, which counts rules of the grammar, lets no document pass that is deeper. */
    static final int MOST_LEVELS = 160;

    /** As many as a number in JSON may have. */
    static final int MOST_DIGITS = 1_000;

    private static final String BLOCK = "\"\"\"";

    private DocumentText() {}

    /**
     * @throws GraphqlErrorException when it is too deep or has too long a number, with the place where it begins to
     */
    public static void check(String document) {
        int depth = 0;
        int digits = 0;
        for (int at = 0; at < document.length(); at++) {
            char sign = document.charAt(at);
            digits = sign >= '0' && sign <= '9' ? digits + 1 : 0;
            switch (sign) {
                case '{', '[', '(' -> depth++;
                case '}', ']', ')' -> depth--;
                case '"' -> at = endOfText(document, at);
                case '#' -> at = endOfLine(document, at);
                default -> {}
            }
            if (depth > MOST_LEVELS || digits > MOST_DIGITS) {
                throw refusal(depth, place(document, at));
            }
        }
    }

    private static GraphqlErrorException refusal(int depth, SourceLocation place) {
        return depth > MOST_LEVELS
                ? DocumentRefusal.of(
                        ErrorCode.QUERY_TOO_DEEP,
                        "the document is nested deeper than " + MOST_LEVELS + " brackets: ask for less at once",
                        place)
                : DocumentRefusal.of(
                        ErrorCode.VALIDATION_FAILED,
                        "a number has more than " + MOST_DIGITS + " digits: no field takes one that large",
                        place);
    }

    private static SourceLocation place(String document, int at) {
        String before = document.substring(0, at);
        int lines = (int) before.lines().count();
        boolean first = before.isEmpty() || before.endsWith("\n") || before.endsWith("\r");
        return new SourceLocation(
                first ? lines + 1 : lines, at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
    }

    private static int endOfLine(String document, int from) {
        int end = from;
        while (end < document.length() && document.charAt(end) != '\n' && document.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int endOfText(String document, int from) {
        boolean block = document.startsWith(BLOCK, from);
        String quotes = block ? BLOCK : "\"";
        int end = from + quotes.length();
        while (end < document.length() && !document.startsWith(quotes, end)) {
            // In a block only the quotes themselves can be escaped.
            boolean escaped = block ? document.startsWith("\\" + BLOCK, end) : document.charAt(end) == '\\';
            end += escaped ? quotes.length() + 1 : 1;
        }
        return end + quotes.length() - 1;
    }
}
