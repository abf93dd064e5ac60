package org.commissioninggraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an answer becomes rows. Follows the selection alone: an answer without rows has the same columns.
 *
 * @param list the response keys that lead to the list which has a row for each of its things; empty for one row
 */
record Table(List<Column> columns, List<String> list) {
    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** Hands over the rows of an answer, with a value for each column. */
    void rows(Map<?, ?> data, Consumer<List<@Nullable Object>> rows) {
        if (list.isEmpty()) {
            if (data.values().stream().anyMatch(value -> value != null)) {
                rows.accept(row(data, data));
            }
            return;
        }
        if (at(data, list) instanceof List<?> things) {
            for (Object thing : things) {
                rows.accept(row(data, thing));
            }
        }
    }

    private List<@Nullable Object> row(Map<?, ?> data, @Nullable Object thing) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (Column column : columns) {
            row.add(at(column.ofRow() ? thing : data, column.path()));
        }
        return row;
    }

    private static @Nullable Object at(@Nullable Object from, List<String> path) {
        Object value = from;
        for (String key : path) {
            value = value instanceof Map<?, ?> fields ? fields.get(key) : null;
        }
        return value;
    }
}
