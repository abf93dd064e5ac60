package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.Map;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;

/** An edge in memory. */
record NaiveEdge(String type, NaiveNode from, NaiveNode to, Map<String, Object> values) {
    @Nullable Object value(String property) {
        return values.get(property);
    }

    /** As of a day: of what varies in time what was measured last. */
    @Nullable Object value(String property, LocalDate day) {
        return NaiveSeries.on(values.get(property), day);
    }

    NaiveNode end(Relationship relationship) {
        return relationship.direction() == Direction.OUT ? to : from;
    }

    @Nullable LocalDate since() {
        return (LocalDate) values.get(EdgeType.SINCE);
    }

    @Nullable LocalDate until() {
        return (LocalDate) values.get(EdgeType.UNTIL);
    }
}
