package org.commissioninggraph.plan.price;

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
record Reading(double touched, ToDoubleFunction<String> found, @Nullable Relationship by) {
    NodeGroup nodes(String label) {
        return new NodeGroup(label, found.applyAsDouble(label), by);
    }

    /** The same rows, but no more than so many. */
    Reading atMost(double rows) {
        return new Reading(touched, label -> Math.min(rows, found.applyAsDouble(label)), by);
    }

    /** A share of the same rows. */
    Reading share(double share) {
        return new Reading(touched, label -> share * found.applyAsDouble(label), by);
    }

    Reading touching(double more) {
        return new Reading(touched + more, found, by);
    }
}
