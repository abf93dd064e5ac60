package org.commissioninggraph.plan.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.schema.Comparison;

/**
 * How many nodes have which values of a property: each value where there are few, such as kinds, and magnitudes where they
 * are numbers.
 */
final class ValueCounts {
    static final ValueCounts UNKNOWN = new ValueCounts();

    /** So many magnitudes lie between a number and ten times that number. */
    static final int MAGNITUDES = 10;

    /** That of zero, and of what is below it. */
    static final long NO_MAGNITUDE = -10_000;

    private final Map<String, Long> single = new HashMap<>();
    private final TreeMap<Long, Long> magnitudes = new TreeMap<>();

    void add(String value, long number) {
        single.merge(value, number, Long::sum);
    }

    void add(long magnitude, long number) {
        magnitudes.merge(magnitude, number, Long::sum);
    }

    /** How many nodes a comparison may let pass; infinite where that is not known. */
    double passing(Comparison comparison, Object value) {
        if (comparison == Comparison.IN) {
            double passing = 0;
            for (Object each : (List<?>) value) {
                passing += passing(Comparison.EQ, each);
            }
            return passing;
        }
        return value instanceof Number number
                ? passing(comparison, magnitude(number.doubleValue()))
                : comparison == Comparison.EQ && !single.isEmpty()
                        ? single.getOrDefault(value.toString(), 0L)
                        : Double.POSITIVE_INFINITY;
    }

    private double passing(Comparison comparison, long magnitude) {
        if (magnitudes.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return switch (comparison) {
            case EQ -> magnitudes.getOrDefault(magnitude, 0L);
            case GT, GTE -> sum(magnitudes.tailMap(magnitude, true));
            case LT, LTE -> sum(magnitudes.headMap(magnitude, true));
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double sum(Map<Long, Long> some) {
        return some.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    private static long magnitude(double value) {
        return value > 0 ? (long) Math.floor(MAGNITUDES * Math.log10(value)) : NO_MAGNITUDE;
    }
}
