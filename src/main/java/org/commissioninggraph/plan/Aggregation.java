package org.commissioninggraph.plan;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.schema.AggregateFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number or date made of the nodes of a list, or of one group of it, each counted once however many rows lead to it;
 * or made of its edges, which are the rows. Unknown values do not count; where no value is known there is no figure, but
 * for counts.
 *
 * @param ofEdge whether it is made of edges
 * @param property null for the number of nodes or edges; their number with a value is that of a property
 * @param decimals to which a sum is rounded, the one that a mean is made of, too; null where it is not rounded
 */
public record Aggregation(
        AggregateFunction function, boolean ofEdge, @Nullable Property property, @Nullable Integer decimals) {
    /** How many nodes there are, or edges. */
    static Aggregation count(boolean ofEdge) {
        return new Aggregation(AggregateFunction.COUNT, ofEdge, null, null);
    }

    /** Whether each node must be there once for it, and it is not enough to count those that differ. */
    public boolean needsEachNodeOnce() {
        return !ofEdge && (function.adds() || function == AggregateFunction.COUNT && property != null);
    }
}
