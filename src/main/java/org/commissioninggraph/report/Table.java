package org.commissioninggraph.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an answer becomes rows. Follows the selection alone: an answer without rows has the same columns.
 *
 * @param header the names of the columns
 * @param root the whole answer
 */
record Table(List<String> header, RowList root) {
    /**
     * Hands over the rows of an answer, each with a value for each column. An item of a list that has an item within it
     * gives a row for each of those; one without gives one row, in which their columns are null.
     */
    void rows(Map<?, ?> data, Consumer<List<@Nullable Object>> rows) {
        @Nullable Object[] cells = cells(root, data, new @Nullable Object[header.size()]);
        if (root.inner().isEmpty() && data.values().stream().anyMatch(value -> value != null)) {
            rows.accept(row(cells));
        }
        inner(root, data, cells, rows);
    }

    /** Returns whether there was a row. */
    private static boolean inner(
            RowList list, @Nullable Object item, @Nullable Object[] cells, Consumer<List<@Nullable Object>> rows) {
        boolean any = false;
        for (RowList within : list.inner()) {
            for (Object each : within.items(item)) {
                @Nullable Object[] filled = cells(within, each, cells);
                if (!inner(within, each, filled, rows)) {
                    rows.accept(row(filled));
                }
                any = true;
            }
        }
        return any;
    }

    /** Those of the lists around it, and its own. */
    private static @Nullable Object[] cells(RowList list, @Nullable Object item, @Nullable Object[] around) {
        @Nullable Object[] cells = around.clone();
        for (Column column : list.columns()) {
            cells[column.index()] = column.value(item);
        }
        return cells;
    }

    private static List<@Nullable Object> row(@Nullable Object[] cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
