package org.commissioninggraph.graph;

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

    private List<@Nullable Object> list(List<?> values) {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            plain.add(plain(value));
        }
        return Collections.unmodifiableList(plain);
    }

    private @Nullable Object plain(@Nullable Object given) {
        if (given == null || given instanceof String) {
            return given;
        }
        Object value = simpler.apply(given);
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof ZonedDateTime time ? time.toOffsetDateTime() : value;
    }
}
