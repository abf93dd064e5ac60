package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.network.PropertyColumn;
import org.jspecify.annotations.Nullable;

/** The properties in which a node or an edge differs from itself. */
final class Differences {
    private final List<ChangedValue> values = new ArrayList<>();

    void add(String property, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            values.add(new ChangedValue(property, before, after));
        }
    }

    void add(List<PropertyColumn> before, int row, List<PropertyColumn> after, int otherRow) {
        Set<String> names = new TreeSet<>();
        before.forEach(column -> names.add(column.name()));
        after.forEach(column -> names.add(column.name()));
        for (String name : names) {
            add(name, value(before, name, row), value(after, name, otherRow));
        }
    }

    private static @Nullable Object value(List<PropertyColumn> columns, String name, int row) {
        for (PropertyColumn column : columns) {
            if (column.name().equals(name)) {
                return column.value(row);
            }
        }
        return null;
    }

    List<ChangedValue> values() {
        return List.copyOf(values);
    }
}
