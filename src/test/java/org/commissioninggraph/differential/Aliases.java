package org.commissioninggraph.differential;

import java.util.regex.Pattern;

/** Aliases that tell the field behind them: {@code ccg_3}. Each is given once in a question. */
final class Aliases {
    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    private int given;

    String of(String field) {
        given++;
        return field + "_" + given;
    }

    static String fieldOf(String key) {
        return NUMBER.matcher(key).replaceFirst("");
    }
}
