package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Succession;
import org.jspecify.annotations.Nullable;

/** One field of a node in the answer. */
public sealed interface Output extends ResponseEntry
        permits Output.Value, Output.GlobalId, Output.One, Output.Lineage, Output.Many, TypeName {
    /** Equal for outputs that are read of one node alike, whatever their response keys. */
    default Object reading() {
        return this;
    }

    /**
     * A stored value.
     *
     * @param parts its fields, where it is a point
     */
    record Value(ResponseField field, Property property, List<ValueField> parts) implements Output {}

    /**
     * The id for clients' caches: see {@link GlobalIds}.
     *
     * @param day as of which the node is read; null where no day changes what can be read of it
     */
    record GlobalId(ResponseField field, @Nullable Parameter day) implements Output {}

    /**
     * The one node reached, or null.
     *
     * @param reading a number of what is read
     */
    record One(ResponseField field, Integer reading, Source.Reached source, Selection selection) implements Output {}

    /**
     * All that came before a node and after it.
     *
     * @param reading a number of what is read
     * @param parts nodes, edges and names of types only
     */
    record Lineage(ResponseField field, Integer reading, Succession succession, List<Connection.Part> parts)
            implements Output {}

    /**
     * A connection.
     *
     * @param reading a number of what is read
     */
    record Many(ResponseField field, Integer reading, Connection connection) implements Output {}
}
