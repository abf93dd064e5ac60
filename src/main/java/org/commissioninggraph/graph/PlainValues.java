package org.commissioninggraph.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Point;

/** The driver's values as plain Java. */
final class PlainValues {
    private PlainValues() {}

    static Map<String, @Nullable Object> row(Record row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (String column : row.keys()) {
            plain.put(column, plain(row.get(column)));
        }
        return Collections.unmodifiableMap(plain);
    }

    static Map<String, @Nullable Object> map(Map<String, Value> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object plain(Value value) {
        return plain(value.asObject());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map.entrySet());
        }
        if (value instanceof Point point) {
            return Map.of("latitude", point.y(), "longitude", point.x());
        }
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        return value instanceof Entity entity ? plain(entity.asMap()) : value;
    }

    private static List<@Nullable Object> list(List<?> values) {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            plain.add(plain(value));
        }
        return Collections.unmodifiableList(plain);
    }

    private static Map<String, @Nullable Object> map(Iterable<? extends Map.Entry<?, ?>> entries) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries) {
            plain.put((String) entry.getKey(), plain(entry.getValue()));
        }
        return Collections.unmodifiableMap(plain);
    }
}
