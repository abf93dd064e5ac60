package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/** The days that a list is asked for: a half-open interval, where null is without end. One day is the shortest. */
record NaiveTime(@Nullable LocalDate from, @Nullable LocalDate until) {
    static final NaiveTime EVER = new NaiveTime(null, null);

    static NaiveTime on(LocalDate day) {
        return new NaiveTime(day, day.plusDays(1));
    }

    /** What the arguments of a list say, else the day. */
    static NaiveTime of(Map<String, Object> arguments, LocalDate day) {
        if (Boolean.TRUE.equals(arguments.get("history"))) {
            return EVER;
        }
        if (arguments.get("during") instanceof Map<?, ?> interval) {
            return new NaiveTime((LocalDate) interval.get("from"), (LocalDate) interval.get("until"));
        }
        return on(day);
    }

    /** Whether the edge, a half-open interval itself, has a day in common with this. */
    boolean overlaps(NaiveEdge edge, EdgeType type) {
        return !type.dated() || overlaps(edge.since(), edge.until());
    }

    /** Whether the node lived on one of these days. Its last day is still one of its life. */
    boolean overlaps(NaiveNode node) {
        if (!node.type().hasLife()) {
            return true;
        }
        LocalDate closed = (LocalDate) node.value(NodeType.CLOSED);
        return overlaps((LocalDate) node.value(NodeType.OPENED), closed == null ? null : closed.plusDays(1));
    }

    private boolean overlaps(@Nullable LocalDate since, @Nullable LocalDate end) {
        return before(since, until) && before(from, end);
    }

    private static boolean before(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || start.isBefore(end);
    }
}
