package org.commissioninggraph.cypher;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a row that a statement returns for a root field. */
final class RootRow {
    /** The column that holds a row of the answer. */
    static final String ROW = "row";

    /** The column that is true on the one row which holds the counts of a root list. */
    static final String HEAD = "head";

    /** The column that holds the key of a node that was asked for by it. */
    static final String KEY = "key";

    private RootRow() {}

    /** Whether it holds what was read of all rows. */
    static boolean isHead(Map<String, @Nullable Object> row) {
        return Boolean.TRUE.equals(row.get(HEAD));
    }

    static Object value(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get(ROW));
    }
}
