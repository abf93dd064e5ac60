package org.commissioninggraph.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in the answer, with a row for each of its items.
 *
 * @param name its response keys from the root, for messages
 * @param path the response keys that lead to it from an item of the list around it, or from the root; empty for the
 *     answer itself, which has one item
 * @param columns of its items
 * @param inner the lists within its items. Where they are several, they are of different types, so that an item has one
 *     of them at most.
 */
record RowList(String name, List<String> path, List<Column> columns, List<RowList> inner) {
    /** Its items in one item of the list around it. */
    List<?> items(@Nullable Object outer) {
        return Column.at(outer, path) instanceof List<?> items ? items : List.of();
    }
}
