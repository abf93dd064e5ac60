package org.commissioninggraph.plan.cost;

import java.util.function.ToDoubleFunction;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to find the rows of a list, and how many there are.
 *
 * @param touched rows that are read to find them
 * @param found how many of them are nodes of a label
 * @param by the relationship that led to them; null where none did
 */
record ReadingCost(double touched, ToDoubleFunction<String> found, @Nullable Relationship by) {
    NodeGroup nodes(String label) {
        return new NodeGroup(label, found.applyAsDouble(label), by);
    }

    /** The same rows, but no more than so many. */
    ReadingCost atMost(double rows) {
        return new ReadingCost(touched, label -> Math.min(rows, found.applyAsDouble(label)), by);
    }

    /** A share of the same rows. */
    ReadingCost share(double share) {
        return new ReadingCost(touched, label -> share * found.applyAsDouble(label), by);
    }

    ReadingCost touching(double more) {
        return new ReadingCost(touched + more, found, by);
    }
}
