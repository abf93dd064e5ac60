package org.commissioninggraph.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table in Markdown. */
final class Table {
    private static final String NONE = "";

    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row(List.of(columns));
        row(List.of(columns).stream().map(column -> "---").toList());
    }

    void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** With three digits that count, as far as they are no zeros behind the point. */
    static String number(@Nullable Double figure) {
        if (figure == null || figure.isNaN()) {
            return NONE;
        }
        if (figure.isInfinite()) {
            return "∞";
        }
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }

    /** How far the middle half reaches, in hundredths of the median; nothing where that is not known. */
    static String spread(Quartiles figures) {
        return Double.isFinite(figures.spread()) ? String.format(Locale.ROOT, "%.0f%%", figures.spread()) : NONE;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
