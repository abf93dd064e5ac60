package org.commissioninggraph.network.files;

/** Replaces what a file cannot hold by U+FFFD, and counts it. */
final class TextCleaner {
    private static final char REPLACEMENT = '\uFFFD';

    private long replaced;

    /** A text of whole characters: halves of surrogate pairs cannot be written in UTF-8. */
    String unicode(String text) {
        return clean(text, false);
    }

    /** A text of the characters that XML 1.0 allows. */
    String xml(String text) {
        return clean(text, true);
    }

    /**
     * A name as the schema of GraphML has it (NMTOKEN): in the place of any other character than ASCII letters, digits, and
     * {@code . - _ :} stands its number, {@code _x23_} for a hash.
     */
    static String token(String text) {
        StringBuilder token = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean held = character < 128 && (Character.isLetterOrDigit(character) || ".-_:".indexOf(character) >= 0);
            token.append(held ? Character.toString(character) : "_x" + Integer.toHexString(character) + "_");
        });
        return token.isEmpty() ? "_" : token.toString();
    }

    private String clean(String text, boolean xml) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.substring(0, first));
        int next = first;
        while (next < text.length()) {
            int character = text.codePointAt(next);
            next += Character.charCount(character);
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (half || (xml && !isXml(character))) {
                replaced++;
                clean.append(REPLACEMENT);
            } else {
                clean.appendCodePoint(character);
            }
        }
        return clean.toString();
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character < Character.MIN_SURROGATE;
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character != 0xFFFE && character != 0xFFFF);
    }

    long replaced() {
        return replaced;
    }
}
