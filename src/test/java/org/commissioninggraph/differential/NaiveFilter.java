package org.commissioninggraph.differential;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares single values with what a filter says of them. */
final class NaiveFilter {
    private static final double EARTH_RADIUS = 6_378_140;
    private static final double BORDER = 1e-6;

    private NaiveFilter() {}

    /** Whether all comparisons hold. One with a value that is not known does not, whatever it is. */
    static boolean holds(@Nullable Object value, Map<?, ?> filter) {
        boolean ignoreCase = Boolean.TRUE.equals(filter.get("ignoreCase"));
        for (Map.Entry<?, ?> comparison : filter.entrySet()) {
            Object bound = comparison.getValue();
            String operator = (String) comparison.getKey();
            if (operator.equals("ignoreCase")) {
                continue;
            }
            if (bound == null) {
                if ((value == null) != operator.equals("eq")) {
                    return false;
                }
                continue;
            }
            if (operator.equals("isNull") ? (value == null) != (Boolean) bound : value == null) {
                return false;
            }
            if (!operator.equals("isNull") && !holds(cased(value, ignoreCase), operator, cased(bound, ignoreCase))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Object value, String operator, Object bound) {
        return switch (operator) {
            case "eq" -> NaiveOrder.compare(value, bound) == 0;
            case "ne" -> NaiveOrder.compare(value, bound) != 0;
            case "lt" -> NaiveOrder.compare(value, bound) < 0;
            case "lte" -> NaiveOrder.compare(value, bound) <= 0;
            case "gt" -> NaiveOrder.compare(value, bound) > 0;
            case "gte" -> NaiveOrder.compare(value, bound) >= 0;
            case "in" -> includes((Collection<?>) bound, value);
            case "includes" -> includes((Collection<?>) value, bound);
            case "between" -> between(value, (Map<?, ?>) bound);
            case "contains" -> ((String) value).contains((String) bound);
            case "startsWith" -> ((String) value).startsWith((String) bound);
            case "endsWith" -> ((String) value).endsWith((String) bound);
            case "near" -> near((NaiveValues.Point) value, (Map<?, ?>) bound);
            default -> throw new IllegalStateException("the naive side does not know the operator " + operator);
        };
    }

    private static boolean includes(Collection<?> values, Object value) {
        return values.stream().anyMatch(each -> NaiveOrder.compare(each, value) == 0);
    }

    private static boolean between(Object value, Map<?, ?> range) {
        return NaiveOrder.compare(value, range.get("from")) >= 0 && NaiveOrder.compare(value, range.get("to")) <= 0;
    }

    private static @Nullable Object cased(@Nullable Object value, boolean ignoreCase) {
        if (ignoreCase && value instanceof Collection<?> all) {
            return all.stream().map(each -> cased(each, true)).toList();
        }
        return ignoreCase && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    /** Great-circle distance by the haversine formula, on the sphere that Neo4j uses. */
    private static boolean near(NaiveValues.Point point, Map<?, ?> near) {
        double latitude = Math.toRadians(number(near, "latitude"));
        double here = Math.toRadians(point.latitude());
        double up = Math.sin((latitude - here) / 2);
        double along = Math.sin(Math.toRadians(number(near, "longitude") - point.longitude()) / 2);
        double half = up * up + Math.cos(latitude) * Math.cos(here) * along * along;
        double distance = 2 * EARTH_RADIUS * Math.asin(Math.sqrt(half));
        double most = number(near, "km") * 1000;
        if (Math.abs(distance - most) < BORDER * EARTH_RADIUS) {
            throw new Effort.Unfit("a point lies on the very border of a circle");
        }
        return distance <= most;
    }

    private static double number(Map<?, ?> near, String name) {
        return ((Number) Objects.requireNonNull(near.get(name))).doubleValue();
    }
}
