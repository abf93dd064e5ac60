package org.commissioninggraph.errors;

/** A message says what was sent, which may be as long as a request may be: then its middle is left out. */
final class ShortMessage {
    /** In UTF-16 code units; those that list what was expected are below it. */
    static final int LONGEST = 2_000;

    private static final String LEFT_OUT = " … ";

    private ShortMessage() {}

    static String of(String message) {
        return of(message, LONGEST);
    }

    static String of(String message, int longest) {
        if (message.length() <= longest) {
            return message;
        }
        int half = (longest - LEFT_OUT.length()) / 2;
        int end = Character.isHighSurrogate(message.charAt(half - 1)) ? half - 1 : half;
        int rest = message.length() - half;
        int start = Character.isLowSurrogate(message.charAt(rest)) ? rest + 1 : rest;
        return message.substring(0, end) + LEFT_OUT + message.substring(start);
    }
}
