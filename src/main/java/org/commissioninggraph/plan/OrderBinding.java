package org.commissioninggraph.plan;

import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Property;

/** What a field of an order of nodes means. */
public sealed interface OrderBinding {
    record Value(Property property) implements OrderBinding {}

    /** A key of the one node at the end of a hop. */
    record One(Hop hop) implements OrderBinding {}

    /** How many nodes there are at the end of a hop. */
    record Count(Hop hop) implements OrderBinding {}

    /** A property of the edge by which the node was reached. */
    record Edge() implements OrderBinding {}
}
