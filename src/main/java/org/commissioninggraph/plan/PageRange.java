package org.commissioninggraph.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is wanted. One row more than the size is read, to know whether there are more.
 *
 * @param limit its size plus one; null for all rows
 * @param backward whether it is the end of the list: {@code last}
 * @param after the place behind which it starts, one value for each order key; null for the start of the list
 * @param before the place before which it ends; null for the end of the list
 * @param seal what its cursors are bound to: the list, its filter, its order and its dates
 */
public record PageRange(
        @Nullable Parameter limit,
        boolean backward,
        @Nullable List<Position> after,
        @Nullable List<Position> before,
        Parameter seal) {
    /** Whether it lies behind or before some place. */
    public boolean bounded() {
        return after != null || before != null;
    }

    /** The same, between other places. */
    PageRange between(@Nullable List<Position> start, @Nullable List<Position> end) {
        return new PageRange(limit, backward, start, end, seal);
    }

    /**
     * The value of one order key.
     *
     * @param value null where the row has no value there
     */
    public record Position(@Nullable Parameter value) {}
}
