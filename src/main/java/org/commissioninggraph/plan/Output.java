package org.commissioninggraph.plan;

import org.commissioninggraph.model.Property;

/** One field of a node in the answer, under its response key. */
public sealed interface Output {
    String key();

    /** A stored value. */
    record Value(String key, Property property) implements Output {}

    /** The Relay id: type and key. */
    record GlobalId(String key) implements Output {}

    /** The one node reached, or null. */
    record One(String key, Source.Reached source, Selection selection) implements Output {}

    /** A connection. */
    record Many(String key, Connection connection) implements Output {}
}
