package org.commissioninggraph.http;

import org.commissioninggraph.api.ErrorCode;

/**
 * How deep a document is nested, by its brackets alone. The parser finds out too, but some documents of ten kilobytes keep
 * it busy for eight seconds until it does.
 */
final class DocumentDepth {
    /** The parser's own limit, which counts rules of the grammar, lets no document pass that is deeper. */
    static final int MOST = 160;

    private static final String BLOCK = "\"\"\"";

    private DocumentDepth() {}

    /**
     * @throws Refusal when it is too deep
     */
    static void check(String document) {
        int depth = 0;
        for (int at = 0; at < document.length(); at++) {
            switch (document.charAt(at)) {
                case '{', '[', '(' -> depth++;
                case '}', ']', ')' -> depth--;
                case '"' -> at = endOfText(document, at);
                case '#' -> at = endOfLine(document, at);
                default -> {}
            }
            if (depth > MOST) {
                throw new Refusal(
                        ErrorCode.QUERY_TOO_DEEP,
                        "the document is nested deeper than " + MOST + " brackets: ask for less at once");
            }
        }
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
