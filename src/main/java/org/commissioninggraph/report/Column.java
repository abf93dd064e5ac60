package org.commissioninggraph.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param index its place in the header, from 0
 * @param path the response keys that lead to its value from a row of its list
 * @param key which key of a group it is, where the value at the path is the list of them; null elsewhere
 */
record Column(int index, List<String> path, @Nullable GroupKey key) {
    @Nullable Object value(@Nullable Object row) {
        Object value = at(row, path);
        return key == null ? value : key.value(value);
    }

    /** Null where there is none, or nothing above it. */
    static @Nullable Object at(@Nullable Object from, List<String> path) {
        Object value = from;
        for (String responseKey : path) {
            value = value instanceof Map<?, ?> fields ? fields.get(responseKey) : null;
        }
        return value;
    }
}
