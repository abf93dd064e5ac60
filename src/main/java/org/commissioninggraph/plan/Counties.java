package org.commissioninggraph.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What English counties are called for short: the traditional abbreviations, as the Royal Mail lists them. */
public final class Counties {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("beds", "bedfordshire"),
            Map.entry("berks", "berkshire"),
            Map.entry("bucks", "buckinghamshire"),
            Map.entry("cambs", "cambridgeshire"),
            Map.entry("derbys", "derbyshire"),
            Map.entry("glos", "gloucestershire"),
            Map.entry("hants", "hampshire"),
            Map.entry("herts", "hertfordshire"),
            Map.entry("lancs", "lancashire"),
            Map.entry("leics", "leicestershire"),
            Map.entry("lincs", "lincolnshire"),
            Map.entry("middx", "middlesex"),
            Map.entry("northants", "northamptonshire"),
            Map.entry("notts", "nottinghamshire"),
            Map.entry("oxon", "oxfordshire"),
            Map.entry("salop", "shropshire"),
            Map.entry("staffs", "staffordshire"),
            Map.entry("warks", "warwickshire"),
            Map.entry("wilts", "wiltshire"),
            Map.entry("worcs", "worcestershire"),
            Map.entry("yorks", "yorkshire"));

    private Counties() {}

    /** The county that a word in small letters is short for; null where it is none. */
    public static @Nullable String inFull(String word) {
        return SHORT.get(word);
    }
}
