package org.commissioninggraph.graph;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values of Neo4j as {@link Database} describes them, by whichever way they came.
 *
 * @param simpler makes a Map or a List of what only one way knows, such as points and nodes, and leaves all else as it is
 */
public record PlainValues(UnaryOperator<Object> simpler) {
    public static Map<String, @Nullable Object> point(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude);
    }

    /** The columns in the order in which they are given. */
    public Map<String, @Nullable Object> row(List<String> columns, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (String column : columns) {
            plain.put(column, plain(values.get(column)));
        }
        return Collections.unmodifiableMap(plain);
    }

    public Map<String, @Nullable Object> map(Map<?, ?> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put((String) name, plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    /** A list of a row is its reader's own: it is copied from the first value on that is not plain, and most have none. */
    private List<?> list(List<?> values) {
        List<@Nullable Object> copy = null;
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            Object plain = plain(value);
            if (copy == null && plain != value) {
                copy = new ArrayList<>(values.size());
                copy.addAll(values.subList(0, index));
            }
            if (copy != null) {
                copy.add(plain);
            }
        }
        return copy == null ? values : copy;
    }

    /** What is most frequent first: to ask whether a day is a List goes through all that it is. */
    private @Nullable Object plain(@Nullable Object given) {
        if (given == null || given instanceof String || given instanceof Long || given instanceof LocalDate) {
            return given;
        }
        Object value = given instanceof List<?> ? given : simpler.apply(given);
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof ZonedDateTime time ? time.toOffsetDateTime() : value;
    }
}
