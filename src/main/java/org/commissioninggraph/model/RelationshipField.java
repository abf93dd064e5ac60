package org.commissioninggraph.model;

import java.util.List;

/** A field that leads to other nodes. */
public sealed interface RelationshipField extends Field permits Relationship, RelationshipPath {
    /** Name of the node type or interface that it leads to. */
    String target();

    /** Whether it may lead to more than one node on one day. */
    boolean many();

    /** The relationships to follow, in order: one, or those of a shortcut. Never empty. */
    List<Relationship> steps();
}
