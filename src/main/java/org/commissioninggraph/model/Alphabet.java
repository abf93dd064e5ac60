package org.commissioninggraph.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which people look for a name: by its letters and digits, whatever their case and accents. Apostrophes are
 * passed over, and any other sign is as good as a blank. Texts that are alike by that are ordered character by character.
 *
 * <p>No database knows this order, so beside a text that is ordered so stands its key, which is compared in its place.
 */
public final class Alphabet {
    /** Another one whenever keys change: what was loaded with others must be loaded again. */
    public static final int RULE = 2;

    /** Stands in a key before the text itself, and nowhere before that: so what is shorter comes first. */
    public static final String SEPARATOR = "  ";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Alphabet() {}

    /** What two texts are compared by, by code point: equal only if they are. It ends with the text. */
    public static String key(String text) {
        String letters = Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        // By way of capitals, since some small letters have none of their own.
        String small =
                MARKS.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SIGNS.matcher(small).replaceAll(" ").strip() + SEPARATOR + text;
    }

    /** What two nodes are compared by, by their texts, and where these are alike by their codes. */
    public static String key(String text, String code) {
        return key(text) + '\0' + code;
    }
}
