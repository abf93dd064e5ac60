package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Values as seed files write them. */
final class NaiveValues {
    /** A place, in degrees. */
    record Point(double latitude, double longitude) {}

    private NaiveValues() {}

    /**
     * @param texts the text of each column; null or empty where there is none
     */
    static Map<String, Object> of(Collection<Property> properties, UnaryOperator<@Nullable String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties) {
            Object value = property.type() == ScalarType.POINT ? point(texts) : value(property, texts);
            if (value != null) {
                values.put(property.name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object point(UnaryOperator<@Nullable String> texts) {
        String latitude = texts.apply("latitude");
        return absent(latitude)
                ? null
                : new Point(Double.parseDouble(latitude), Double.parseDouble(texts.apply("longitude")));
    }

    private static @Nullable Object value(Property property, UnaryOperator<@Nullable String> texts) {
        String text = texts.apply(property.name());
        if (absent(text)) {
            return property.list() && property.required() ? List.of() : null;
        }
        return property.list()
                ? Arrays.stream(text.split("\\|"))
                        .map(part -> value(property.type(), part))
                        .toList()
                : value(property.type(), text);
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static Object value(ValueType type, String text) {
        if (type instanceof EnumType) {
            return text;
        }
        return switch ((ScalarType) type) {
            case ID, STRING, URL -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INT, NON_NEGATIVE_INT, LONG -> Long.valueOf(text);
            case FLOAT -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DATE_TIME -> OffsetDateTime.parse(text);
            case POINT -> throw new IllegalStateException("a point has two columns");
        };
    }
}
