package org.commissioninggraph.studies;

/** Colours, each for light and for dark surroundings: with the paper at least 4.5 to 1 for words, 3 to 1 for bars. */
enum Ink {
    PAPER("#ffffff", "#0d1117"),
    WORDS("#1f2328", "#e6edf3"),
    QUIET("#59636e", "#9198a1"),
    GRID("#d1d9e0", "#3d444d"),
    BLUE("#0969da", "#4493f8"),
    ORANGE("#b35900", "#f0883e"),
    GREEN("#1a7f37", "#3fb950"),
    GREY("#818b98", "#656c76"),
    ON_BAR("#ffffff", "#0d1117");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** Its class in the picture. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
