package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a group, as {@code having} and {@code orderBy} name it.
 *
 * @param exact whether it is the same to the last bit however it is computed
 */
record NaiveFigure(@Nullable Object value, boolean exact) {
    private static final String EDGE = "edge.";
    private static final double TOLERANCE = 1e-9;
    private static final double ZERO = 1e-12;

    static NaiveFigure of(List<Row> rows, Map<?, ?> named, LocalDate day) {
        String function = (String) named.get("figure");
        if (function.equals("COUNT") && named.get("of") == null) {
            return new NaiveFigure(NaiveFigures.eachNodeOnce(rows).size(), true);
        }
        String of = (String) named.get("of");
        boolean ofEdge = of.startsWith(EDGE);
        NaiveFigures figures = ofEdge
                ? NaiveFigures.of(rows, true, of.substring(EDGE.length()), day)
                : NaiveFigures.of(NaiveFigures.eachNodeOnce(rows), false, of, day);
        String figure =
                switch (function) {
                    case "COUNT" -> "count";
                    case "DISTINCT_COUNT" -> "distinctCount";
                    case "SUM" -> "sum";
                    case "AVG" -> "avg";
                    case "MIN" -> "min";
                    case "MAX" -> "max";
                    case "STD_DEV" -> "stdDev";
                    case "MEDIAN" -> "median";
                    default -> throw new IllegalStateException("the naive side does not know the figure " + function);
                };
        return new NaiveFigure(figures.of(figure), figures.exact(figure));
    }

    /** Of known ones. Where the last bit decides, no side is right. */
    static int compare(NaiveFigure a, NaiveFigure b) {
        boolean exact = a.exact && b.exact;
        if (!exact && near(((Number) a.value).doubleValue(), ((Number) b.value).doubleValue())) {
            throw new Effort.Unfit("the last bit of a figure decides");
        }
        return NaiveOrder.compare(a.value, b.value);
    }

    /** Whether two ways to compute one number may have come to these. */
    static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b)) + ZERO;
    }
}
