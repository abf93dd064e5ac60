package org.commissioninggraph.plan;

import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** The shape of one root field: equal for all requests that differ in values only. */
public sealed interface QueryPlan {
    /**
     * One node, found by its key.
     *
     * @param key null where there is one node of the type only
     */
    record One(Selection selection, @Nullable Key key) implements QueryPlan {}

    /**
     * A list of nodes.
     *
     * @param usualSize whether its page has the usual size, since none was asked for
     */
    record Many(Connection connection, boolean usualSize) implements QueryPlan {
        Many with(Connection other) {
            return new Many(other, usualSize);
        }
    }

    /** The property that identifies a node, and its value in small letters. */
    record Key(Property property, Parameter value) {}
}
