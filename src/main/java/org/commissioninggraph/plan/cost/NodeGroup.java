package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * So many nodes of a label, from which something is asked.
 *
 * @param number how many; a node that was reached twice counts twice
 * @param by the relationship that led to them; null where they were found otherwise
 */
record NodeGroup(String label, double number, @Nullable Relationship by) {
    /** Whether they were reached over relationships of this kind, from their other end. */
    boolean reachedBy(String type, Direction direction) {
        return by != null && by.type().equals(type) && by.direction() != direction;
    }

    /** Whether a way begins by the relationship by which they were reached: it may lead to where all of them come from. */
    boolean goesBack(List<Relationship> way) {
        return reachedBy(way.get(0).type(), way.get(0).direction());
    }

    NodeGroup times(double factor) {
        return new NodeGroup(label, number * factor, by);
    }
}
