package org.commissioninggraph.schema;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;

/** What a field of an order of nodes means. */
public sealed interface OrderBinding {
    record Value(Property property) implements OrderBinding {}

    /** A key of the one node at the end of a hop. */
    record One(RelationshipField field) implements OrderBinding {}

    /** How many nodes there are at the end of a hop. */
    record Count(RelationshipField field) implements OrderBinding {}

    /** A property of the edge by which the node was reached. */
    record Edge() implements OrderBinding {}
}
