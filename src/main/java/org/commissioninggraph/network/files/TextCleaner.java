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
