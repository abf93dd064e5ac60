package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returned of a connection.
 *
 * @param head the counts, figures and groups of all rows
 * @param rows of the page, in their order in the answer
 * @param count how many rows the page has
 * @param more whether there are more on the side to which the page is read
 */
record PageRows(List<?> head, List<?> rows, long count, @Nullable Object first, @Nullable Object last, boolean more) {
    /** Of a part of what was returned. */
    static Decoder decoder(Function<PageRows, @Nullable Object> part, Decoder decoder) {
        return (rows, decoding) -> decoder.decode(part.apply((PageRows) Objects.requireNonNull(rows)), decoding);
    }

    /**
     * @param read the rows as they were read: one more than the page holds, where there are more
     * @param limit how many are read at most; null for all
     */
    static PageRows of(List<?> head, List<?> read, PageRange page, @Nullable Long limit) {
        boolean more = limit != null && read.size() >= limit;
        List<?> rows = more ? read.subList(0, read.size() - 1) : read;
        if (page.backward()) {
            rows = new ArrayList<>(rows);
            Collections.reverse(rows);
        }
        return rows.isEmpty()
                ? new PageRows(head, rows, 0, null, null, more)
                : new PageRows(head, rows, rows.size(), rows.get(0), rows.get(rows.size() - 1), more);
    }
}
