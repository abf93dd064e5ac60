package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Succession;

/** One field of a node in the answer, under its response key. */
public sealed interface Output {
    String key();

    /** A stored value. */
    record Value(String key, Property property) implements Output {}

    /** The Relay id: type and key. */
    record GlobalId(String key) implements Output {}

    /** The one node reached, or null. */
    record One(String key, Source.Reached source, Selection selection) implements Output {}

    /**
     * All that came before a node and after it.
     *
     * @param parts nodes and edges only
     */
    record Lineage(String key, Succession succession, List<Connection.Part> parts) implements Output {}

    /** A connection. */
    record Many(String key, Connection connection) implements Output {}
}
