package org.commissioninggraph.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Point;

/** The driver's values as plain Java. */
final class DriverValues {
    private static final PlainValues PLAIN = new PlainValues(DriverValues::simpler);

    private DriverValues() {}

    static Map<String, @Nullable Object> row(Record row) {
        return PLAIN.row(row.keys(), row.asMap());
    }

    static Map<String, @Nullable Object> map(Map<String, Value> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value.asObject()));
        return PLAIN.map(plain);
    }

    private static Object simpler(Object value) {
        if (value instanceof Point point) {
            return PlainValues.point(point.y(), point.x());
        }
        return value instanceof Entity entity ? entity.asMap() : value;
    }
}
