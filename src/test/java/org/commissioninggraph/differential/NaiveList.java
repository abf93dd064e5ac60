package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.jspecify.annotations.Nullable;

/**
 * A list, and the page of it that was asked for.
 *
 * @param all that fulfil the filter, in order
 * @param day for everything below
 * @param notOpen whether a search finds nothing that is open on its day, but something that is not
 * @param onDay all that fulfil the filter on another day
 */
record NaiveList(
        List<Row> all,
        List<Row> page,
        boolean backward,
        boolean notOpen,
        LocalDate day,
        Function<LocalDate, List<Row>> onDay) {
    /** Pages begin and end where the list does: walking on from a cursor is a law of its own. */
    static NaiveList of(
            List<Row> all,
            Map<String, Object> arguments,
            @Nullable Integer usual,
            LocalDate day,
            Function<LocalDate, List<Row>> onDay) {
        if (arguments.get("after") != null || arguments.get("before") != null) {
            throw new IllegalStateException("the naive side knows no cursors");
        }
        if (arguments.get("last") instanceof Integer last) {
            return new NaiveList(all, all.subList(Math.max(0, all.size() - last), all.size()), true, false, day, onDay);
        }
        Integer first = arguments.get("first") instanceof Integer given ? given : usual;
        int size = first == null ? all.size() : Math.min(first, all.size());
        return new NaiveList(all, all.subList(0, size), false, false, day, onDay);
    }

    /** The same, where there are some that are not open. */
    NaiveList ofNoneOpen() {
        return new NaiveList(all, page, backward, true, day, onDay);
    }

    /** Whether it is not whole though nobody has said how much of it is wanted. */
    boolean isCut(Map<String, Object> arguments) {
        return more() && arguments.get("first") == null && arguments.get("last") == null;
    }

    /** Whether there are more rows at the end that the page was not cut off from by a cursor. */
    boolean more() {
        return page.size() < all.size();
    }

    /**
     * A field of {@code pageInfo}.
     *
     * @param cursor of whatever row
     */
    @Nullable Object pageInfo(String field, String cursor) {
        return switch (field) {
            case "hasNextPage" -> !backward() && more();
            case "hasPreviousPage" -> backward() && more();
            case "startCursor", "endCursor" -> page().isEmpty() ? null : cursor;
            default -> throw new IllegalStateException("the naive side does not know PageInfo." + field);
        };
    }
}
