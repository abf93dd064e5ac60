package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** Turns the cells of rows into the stored properties of a node or an edge. */
final class RowReader {
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    private final SeedProblems problems;

    /** Dates, codes and sources come again and again: of equal values one is kept. */
    private final Map<Object, Object> known = new HashMap<>();

    RowReader(SeedProblems problems) {
        this.problems = problems;
    }

    /** The columns that hold these properties. */
    static List<String> columns(Collection<Property> properties) {
        List<String> columns = new ArrayList<>();
        for (Property property : properties) {
            if (property.type() == ScalarType.POINT) {
                columns.add(LATITUDE);
                columns.add(LONGITUDE);
            } else {
                columns.add(property.name());
            }
        }
        return columns;
    }

    void checkColumns(CsvTable table, Set<String> allowed, Set<String> needed) {
        if (table.columns().isEmpty()) {
            return;
        }
        for (String column : table.columns()) {
            if (!allowed.contains(column)) {
                problems.add(
                        table.file(),
                        1,
                        "unknown column " + column + ": expected some of " + String.join(", ", allowed));
            }
        }
        for (String column : needed) {
            if (!table.columns().contains(column)) {
                problems.add(table.file(), 1, "column " + column + " is missing");
            }
        }
    }

    Map<String, Object> properties(CsvTable table, CsvTable.Row row, Collection<Property> properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties) {
            Object value = property.type() == ScalarType.POINT ? point(table, row) : value(table, row, property);
            if (value != null) {
                values.put(property.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(CsvTable table, CsvTable.Row row, Property property) {
        String cell = row.cells().get(property.name());
        if (cell == null) {
            return missing(table, row, property);
        }
        try {
            Object value = CellParser.parse(property, cell);
            Object same = known.putIfAbsent(value, value);
            return same == null ? value : same;
        } catch (CellParser.NotSuchAValue e) {
            problems.add(table.file(), row.line(), property.name() + " " + e.getMessage());
            return null;
        }
    }

    /** A list that must be there may still be empty. A column that is missing was told once already. */
    private @Nullable Object missing(CsvTable table, CsvTable.Row row, Property property) {
        if (!property.required()) {
            return null;
        }
        if (property.list()) {
            return List.of();
        }
        if (table.columns().contains(property.name())) {
            problems.add(
                    table.file(),
                    row.line(),
                    property.name() + " is empty: expected " + property.type().sdlName());
        }
        return null;
    }

    private @Nullable Object point(CsvTable table, CsvTable.Row row) {
        String latitude = row.cells().get(LATITUDE);
        String longitude = row.cells().get(LONGITUDE);
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            problems.add(table.file(), row.line(), "has only one of latitude and longitude: expected both or neither");
            return null;
        }
        try {
            return Map.of(LATITUDE, degrees(latitude, 90), LONGITUDE, degrees(longitude, 180));
        } catch (CellParser.NotSuchAValue e) {
            problems.add(table.file(), row.line(), "the point's " + e.getMessage());
            return null;
        }
    }

    private static Double degrees(String text, double most) throws CellParser.NotSuchAValue {
        Double value = CellParser.number(text);
        if (Math.abs(value) > most) {
            throw new CellParser.NotSuchAValue(text, "an angle from -" + most + " to " + most + " degrees");
        }
        return value;
    }
}
