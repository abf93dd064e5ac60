package org.commissioninggraph.schema;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;

/** What a field of a filter of nodes means. */
public sealed interface FilterBinding {
    record Value(Property property) implements FilterBinding {}

    /** Conditions on the one node at the end of a hop. */
    record One(RelationshipField field) implements FilterBinding {}

    /** Conditions on how many of the nodes at the end of a hop fulfil something. */
    record Many(RelationshipField field) implements FilterBinding {}

    /** Conditions on the edge by which the node was reached. */
    record Edge() implements FilterBinding {}

    /** All of a list of filters hold. */
    record And() implements FilterBinding {}

    /** One at least of a list of filters holds. */
    record Or() implements FilterBinding {}

    /** A filter does not hold. */
    record Not() implements FilterBinding {}
}
