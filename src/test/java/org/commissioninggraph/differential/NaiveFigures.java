package org.commissioninggraph.differential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a property of rows, by the names of their fields.
 *
 * @param days on which the known values were measured; none where they do not vary in time
 */
record NaiveFigures(List<Object> known, List<Object> days) {
    static NaiveFigures of(List<Row> rows, boolean ofEdge, String property, LocalDate day) {
        return new NaiveFigures(values(rows, ofEdge, property, day), values(rows, ofEdge, property + "On", day));
    }

    private static List<Object> values(List<Row> rows, boolean ofEdge, String property, LocalDate day) {
        List<Object> known = new ArrayList<>();
        for (Row row : rows) {
            Object value = ofEdge ? row.edge().value(property, day) : row.node().value(property, day);
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }

    /** The first row of each node. */
    static List<Row> eachNodeOnce(List<Row> rows) {
        Map<NaiveNode, Row> first = new LinkedHashMap<>();
        rows.forEach(row -> first.putIfAbsent(row.node(), row));
        return List.copyOf(first.values());
    }

    @Nullable Object of(String figure) {
        if (figure.equals("distinctCount")) {
            return new HashSet<>(known).size();
        }
        if (figure.equals("count")) {
            return known.size();
        }
        if (known.isEmpty()) {
            return null;
        }
        return switch (figure) {
            case "min" -> Collections.min(known, NaiveOrder::compare);
            case "max" -> Collections.max(known, NaiveOrder::compare);
            case "oldest" -> Collections.min(days, NaiveOrder::compare);
            case "newest" -> Collections.max(days, NaiveOrder::compare);
            case "sum" -> sum();
            case "avg" -> mean();
            case "median" -> median();
            case "stdDev" -> deviation();
            default -> throw new IllegalStateException("the naive side does not know the figure " + figure);
        };
    }

    /** Whether any way to compute it comes to the same last bit. */
    boolean exact(String figure) {
        return switch (figure) {
            case "count", "distinctCount", "min", "max", "sum", "avg" -> true;
            default -> known.size() < 2 || (whole() && new HashSet<>(known).size() == 1);
        };
    }

    private boolean whole() {
        return known.stream().allMatch(Long.class::isInstance);
    }

    private Object sum() {
        return whole() ? (Object) wholeSum().longValueExact() : (Object) total();
    }

    private BigInteger wholeSum() {
        BigInteger sum = BigInteger.ZERO;
        for (Object value : known) {
            sum = sum.add(BigInteger.valueOf((Long) value));
        }
        return sum;
    }

    /** Decimal by decimal, so that nothing needs to be rounded. */
    private double total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Object value : known) {
            total = total.add(BigDecimal.valueOf(number(value)));
        }
        return total.doubleValue();
    }

    private double mean() {
        return (whole() ? wholeSum().doubleValue() : total()) / known.size();
    }

    private double median() {
        List<Object> sorted = new ArrayList<>(known);
        sorted.sort(NaiveOrder::compare);
        int size = sorted.size();
        return (number(sorted.get((size - 1) / 2)) + number(sorted.get(size / 2))) / 2;
    }

    private double deviation() {
        double mean = mean();
        double squares = 0;
        for (Object value : known) {
            squares += Math.pow(number(value) - mean, 2);
        }
        return Math.sqrt(squares / known.size());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
