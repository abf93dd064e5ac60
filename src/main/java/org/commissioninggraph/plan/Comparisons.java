package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.plan.Predicate.Compare;
import org.commissioninggraph.plan.Predicate.Operand;
import org.commissioninggraph.plan.Predicate.Operator;

/** Plans the comparisons of one value. */
final class Comparisons {
    /** A count is always known. */
    private static final Predicate ALWAYS = new Predicate.And(List.of());

    private static final Predicate NEVER = new Predicate.Or(List.of());

    private final Parameters parameters;

    Comparisons(Parameters parameters) {
        this.parameters = parameters;
    }

    List<Predicate> of(Operand operand, Map<?, ?> conditions) {
        boolean ignoreCase = Boolean.TRUE.equals(conditions.get("ignoreCase"));
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> {
            if (value == null) {
                all.add(new Predicate.IsNull(operand, isNull((String) name)));
            } else if (!name.equals("ignoreCase")) {
                all.addAll(comparison(operand, (String) name, value, ignoreCase));
            }
        });
        return all;
    }

    /** Whether a comparison with null is for what has no value, or for what has one. */
    private static boolean isNull(String name) {
        return switch (name) {
            case "eq" -> true;
            case "ne" -> false;
            default -> throw new IllegalStateException(name + " with null is no comparison");
        };
    }

    List<Predicate> ofCount(Source.Reached source, Map<?, ?> conditions) {
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> {
            if (value == null) {
                all.add(isNull((String) name) ? NEVER : ALWAYS);
            } else if (name.equals("isNull")) {
                all.add(Boolean.TRUE.equals(value) ? NEVER : ALWAYS);
            } else {
                bounds((String) name, value)
                        .forEach((operator, bound) ->
                                all.add(new Predicate.Count(source, operator, parameters.add(bound))));
            }
        });
        return all;
    }

    private List<Predicate> comparison(Operand operand, String name, Object value, boolean ignoreCase) {
        if (name.equals("isNull")) {
            return List.of(new Predicate.IsNull(operand, (Boolean) value));
        }
        if (name.equals("near")) {
            return List.of(near(operand, (Map<?, ?>) value));
        }
        List<Predicate> all = new ArrayList<>();
        bounds(name, value).forEach((operator, bound) -> {
            Operator effective = ignoreCase ? operator.ignoringCase() : operator;
            all.add(new Compare(operand, effective, parameters.add(ignoreCase ? lowerCase(bound) : bound)));
        });
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

    private static Map<Operator, Object> bounds(String name, Object value) {
        return switch (name) {
            case "eq" -> Map.of(Operator.EQ, value);
            case "ne" -> Map.of(Operator.NE, value);
            case "in" -> Map.of(Operator.IN, value);
            case "lt" -> Map.of(Operator.LT, value);
            case "lte" -> Map.of(Operator.LTE, value);
            case "gt" -> Map.of(Operator.GT, value);
            case "gte" -> Map.of(Operator.GTE, value);
            case "contains" -> Map.of(Operator.CONTAINS, value);
            case "startsWith" -> Map.of(Operator.STARTS_WITH, value);
            case "endsWith" -> Map.of(Operator.ENDS_WITH, value);
            case "includes" -> Map.of(Operator.INCLUDES, value);
            case "between" -> between((Map<?, ?>) value);
            default -> throw new IllegalStateException("no operator " + name);
        };
    }

    /** Both ends belong to it. */
    private static Map<Operator, Object> between(Map<?, ?> ends) {
        Map<Operator, Object> bounds = new EnumMap<>(Operator.class);
        bounds.put(Operator.GTE, ends.get("from"));
        bounds.put(Operator.LTE, ends.get("to"));
        return bounds;
    }

    private static Object lowerCase(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Comparisons::lowerCase).toList();
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
