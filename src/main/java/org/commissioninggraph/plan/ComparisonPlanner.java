package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.plan.Predicate.Compare;
import org.commissioninggraph.plan.Predicate.Operand;
import org.commissioninggraph.schema.Comparison;

/** Plans the comparisons of one value. */
final class ComparisonPlanner {
    /** A count is always known. */
    private static final Predicate ALWAYS = new Predicate.And(List.of());

    private static final Predicate NEVER = new Predicate.Or(List.of());

    private final Parameters parameters;

    ComparisonPlanner(Parameters parameters) {
        this.parameters = parameters;
    }

    List<Predicate> of(Operand operand, Map<?, ?> conditions) {
        boolean ignoreCase = Boolean.TRUE.equals(conditions.get(Comparison.IGNORE_CASE.field()));
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> {
            Comparison comparison = Comparison.named((String) name);
            if (value == null) {
                all.add(new Predicate.IsNull(operand, isNull(comparison)));
            } else {
                all.addAll(predicates(operand, comparison, value, ignoreCase));
            }
        });
        return all;
    }

    /** Whether a comparison with null is for what has no value, or for what has one. */
    private static boolean isNull(Comparison comparison) {
        return switch (comparison) {
            case EQ -> true;
            case NE -> false;
            default -> throw new IllegalStateException(comparison + " with null is no comparison");
        };
    }

    List<Predicate> ofCount(Source.Reached source, Map<?, ?> conditions) {
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> {
            Comparison comparison = Comparison.named((String) name);
            if (value == null) {
                all.add(isNull(comparison) ? NEVER : ALWAYS);
            } else if (comparison == Comparison.IS_NULL) {
                all.add(Boolean.TRUE.equals(value) ? NEVER : ALWAYS);
            } else {
                bounds(comparison, value)
                        .forEach((each, bound) -> all.add(new Predicate.Count(source, each, parameters.add(bound))));
            }
        });
        return all;
    }

    private List<Predicate> predicates(Operand operand, Comparison comparison, Object value, boolean ignoreCase) {
        return switch (comparison) {
            case IGNORE_CASE -> List.of();
            case IS_NULL -> List.of(new Predicate.IsNull(operand, (Boolean) value));
            case NEAR -> List.of(near(operand, (Map<?, ?>) value));
            default -> compared(operand, comparison, value, ignoreCase);
        };
    }

    private List<Predicate> compared(Operand operand, Comparison comparison, Object value, boolean ignoreCase) {
        List<Predicate> all = new ArrayList<>();
        bounds(comparison, value)
                .forEach((each, bound) -> all.add(
                        new Compare(operand, each, ignoreCase, parameters.add(ignoreCase ? lowerCase(bound) : bound))));
        return all;
    }

    private Predicate near(Operand operand, Map<?, ?> near) {
        return new Predicate.Near(
                operand,
                parameters.add(number(near, "latitude")),
                parameters.add(number(near, "longitude")),
                parameters.add(number(near, "km")));
    }

    private static Object number(Map<?, ?> near, String name) {
        return Arguments.<Number>required(near, name).doubleValue();
    }

    /** Both ends belong to a range. */
    private static Map<Comparison, Object> bounds(Comparison comparison, Object value) {
        if (comparison != Comparison.BETWEEN) {
            return Map.of(comparison, value);
        }
        Map<Comparison, Object> bounds = new EnumMap<>(Comparison.class);
        bounds.put(Comparison.GTE, Arguments.required((Map<?, ?>) value, "from"));
        bounds.put(Comparison.LTE, Arguments.required((Map<?, ?>) value, "to"));
        return bounds;
    }

    private static Object lowerCase(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ComparisonPlanner::lowerCase).toList();
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
