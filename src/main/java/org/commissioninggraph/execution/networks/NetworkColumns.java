package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;
import org.commissioninggraph.network.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The properties of the model as columns of a network. A point is two columns, {@code latitude} and {@code longitude}; the
 * code of the source is {@code statedBy}, as on relationships. Values that vary in time have none.
 */
final class NetworkColumns {
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    private static final String SOURCE = "source";
    private static final String STATED_BY = "statedBy";

    private NetworkColumns() {}

    /** What is read of nodes of a type beside key, name and life. */
    static List<Property> of(NodeType type) {
        List<Property> kept = new ArrayList<>(type.written());
        kept.removeIf(property -> property.equals(type.key())
                || property.name().equals("name")
                || property.name().equals(NodeType.OPENED)
                || property.name().equals(NodeType.CLOSED));
        return kept;
    }

    /** What is read of edges of these types beside their days and their source: each name once. */
    static List<Property> of(Collection<EdgeType> types) {
        Map<String, Property> kept = new LinkedHashMap<>();
        for (EdgeType type : types) {
            type.written().forEach(property -> kept.putIfAbsent(property.name(), property));
        }
        List.of(EdgeType.SINCE, EdgeType.UNTIL, SOURCE).forEach(kept::remove);
        return List.copyOf(kept.values());
    }

    /** The columns of some properties, by name: of one name with several types, texts. */
    static Map<String, ColumnType> types(Collection<Property> properties) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (Property property : properties) {
            if (property.type() == ScalarType.POINT) {
                types.put(LATITUDE, ColumnType.DOUBLE);
                types.put(LONGITUDE, ColumnType.DOUBLE);
            } else {
                types.merge(name(property), type(property), (one, other) -> one == other ? one : ColumnType.TEXT);
            }
        }
        return types;
    }

    /** Takes over a value that the database holds. */
    static void put(Map<String, Object> row, Map<String, ColumnType> types, Property property, @Nullable Object value) {
        if (value instanceof Map<?, ?> point) {
            row.put(LATITUDE, Objects.requireNonNull(point.get(LATITUDE)));
            row.put(LONGITUDE, Objects.requireNonNull(point.get(LONGITUDE)));
        } else if (value != null) {
            String name = name(property);
            row.put(name, as(types.get(name), value));
        }
    }

    private static Object as(@Nullable ColumnType type, Object value) {
        boolean text = type == ColumnType.TEXT && !(value instanceof String);
        return text ? value.toString() : value;
    }

    private static String name(Property property) {
        return property.name().equals(SOURCE) ? STATED_BY : property.name();
    }

    private static ColumnType type(Property property) {
        return property.list() ? ColumnType.LIST : type(property.type());
    }

    private static ColumnType type(ValueType type) {
        if (!(type instanceof ScalarType scalar)) {
            return ColumnType.TEXT;
        }
        return switch (scalar) {
            case INT, NON_NEGATIVE_INT, LONG -> ColumnType.LONG;
            case FLOAT -> ColumnType.DOUBLE;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case DATE -> ColumnType.DATE;
            case ID, STRING, DATE_TIME, URL, POINT -> ColumnType.TEXT;
        };
    }
}
