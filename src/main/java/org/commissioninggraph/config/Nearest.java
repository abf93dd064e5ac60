package org.commissioninggraph.config;

import java.util.Locale;

/** The setting that someone may have meant. */
final class Nearest {
    private static final int FAR = 4;

    private Nearest() {}

    static String suggestion(String unknown) {
        String wanted = unknown.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        String best = "";
        int least = FAR;
        for (Setting setting : Setting.values()) {
            int distance = distance(wanted, setting.name());
            if (distance < least) {
                least = distance;
                best = setting.name();
            }
        }
        return best.isEmpty() ? ": see --help for those there are" : ": did you mean " + best + "?";
    }

    /** Levenshtein distance: how many letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
