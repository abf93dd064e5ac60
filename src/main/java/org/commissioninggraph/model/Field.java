package org.commissioninggraph.model;

/** A field of a node type. */
public sealed interface Field permits Property, RelationshipField {
    String name();

    String description();
}
