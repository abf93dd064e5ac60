package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Source.Reached;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order. Rows without a value come last, whatever the direction.
 *
 * @param descending whether large values come first
 * @param known whether every row that is ordered is known to have a value
 */
public record OrderKey(Value value, boolean descending, boolean known) {
    public OrderKey(Value value, boolean descending) {
        this(value, descending, false);
    }

    OrderKey ofKnown() {
        return new OrderKey(value, descending, true);
    }

    /** What is compared. */
    public sealed interface Value {}

    /** A property of the node. */
    public record OfNode(Property property) implements Value {}

    /** A property of the edge. */
    public record OfEdge(Property property) implements Value {}

    /**
     * A value of the one node at the end of a chain of hops, if there is one.
     *
     * @param value a property of the node, or of the edge of the last hop, or how many nodes are reached from the node
     */
    public record OfOne(Hops hops, Value value) implements Value {}

    /** A chain of relationships, each leading to one node at most. */
    public record Hops(List<Relationship> steps, TemporalFilter time) {}

    /** How well the row fits what is searched for. */
    public record OfScore() implements Value {}

    /** How many nodes are reached. */
    public record CountOf(Reached source) implements Value {}

    /** The property that is compared; null for a count or a score. */
    public @Nullable Property property() {
        return property(value instanceof OfOne one ? one.value() : value);
    }

    private static @Nullable Property property(Value value) {
        if (value instanceof OfNode ofNode) {
            return ofNode.property();
        }
        return value instanceof OfEdge ofEdge ? ofEdge.property() : null;
    }

    /** Whether a row may have no value. */
    public boolean nullable() {
        return !known && mayBeNull();
    }

    private boolean mayBeNull() {
        if (value instanceof OfNode ofNode) {
            return !ofNode.property().required();
        }
        return value instanceof OfEdge ofEdge ? !ofEdge.property().required() : value instanceof OfOne;
    }
}
