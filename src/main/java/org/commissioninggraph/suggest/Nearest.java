package org.commissioninggraph.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that someone may have meant who wrote one that there is not. */
public final class Nearest {
    private static final int MOST = 3;

    /** No name is longer, and the work grows with the length. */
    private static final int LONGEST = 100;

    /** No list of names is longer that is not a client's own. */
    private static final int MOST_NAMES = 1_000;

    private Nearest() {}

    /**
     * Those that other APIs call by the unknown name; else those that differ in the fewest letters, if those are few;
     * capitals do not count.
     */
    public static List<String> to(String unknown, Collection<String> names) {
        List<String> synonyms = Synonyms.of(unknown, names);
        return synonyms.isEmpty() ? inLetters(unknown, names) : synonyms;
    }

    private static List<String> inLetters(String unknown, Collection<String> names) {
        if (unknown.length() > LONGEST || names.size() > MOST_NAMES) {
            return List.of();
        }
        String wanted = unknown.toLowerCase(Locale.ROOT);
        int least = wanted.length() * 2 / 5 + 1;
        List<String> nearest = new ArrayList<>();
        for (String name : names) {
            int distance = name.length() > LONGEST ? LONGEST : distance(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest.clear();
            }
            if (distance == least) {
                nearest.add(name);
            }
        }
        return nearest.size() > MOST ? nearest.subList(0, MOST) : nearest;
    }

    /** The same as a question, "did you mean `name`?"; null when there is nothing near. */
    public static @Nullable String question(String unknown, Collection<String> names) {
        List<String> near = to(unknown, names);
        if (near.isEmpty()) {
            return null;
        }
        String last = "`" + near.get(near.size() - 1) + "`?";
        if (near.size() == 1) {
            return "did you mean " + last;
        }
        return "did you mean `" + String.join("`, `", near.subList(0, near.size() - 1)) + "` or " + last;
    }

    /** How many letters to add, drop, change, or swap with the next one (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, least);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] least) {
        int changed = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int edited = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(edited, least[i - 2][j - 2] + 1) : edited;
    }
}
