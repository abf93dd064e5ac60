package org.commissioninggraph.schema;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.model.Succession;

/** What a field of a node means. */
public sealed interface FieldBinding {
    /** Its id among all things of the API. */
    record Id() implements FieldBinding {}

    record Value(Property property) implements FieldBinding {}

    /** All measurements of a value that varies in time. */
    record Series(Property property) implements FieldBinding {}

    /** The one node at the end of a hop. */
    record One(RelationshipField field) implements FieldBinding {}

    /** The nodes at the end of a hop, as a connection. */
    record Many(RelationshipField field) implements FieldBinding {}

    /** All that came before it and after it. */
    record Lineage(Succession succession) implements FieldBinding {}

    /** What it has become. */
    record CurrentEquivalent(Succession succession) implements FieldBinding {}

    /** What happened to it. */
    record Changes(Succession succession) implements FieldBinding {}
}
