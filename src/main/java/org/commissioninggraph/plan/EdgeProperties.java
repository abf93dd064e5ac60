package org.commissioninggraph.plan;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** The properties of the edges of a list. Filters and orders have one type for all edges: a list has some of its fields. */
final class EdgeProperties {
    /** What edges lead to: the rows of the list at hand. */
    static final String LIST = "this list";

    private EdgeProperties() {}

    /**
     * @param edge that leads there; null where there is none, or more than one
     * @param to where it leads, in words
     * @throws RequestException when they have no property of that name
     */
    static Property of(@Nullable EdgeType edge, String name, String to) {
        Property property = edge == null ? null : edge.properties().get(name);
        if (property != null) {
            return property;
        }
        if (edge == null) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "`edge: {" + name + "}` asks for a relationship, but no single one leads to " + to
                            + ": leave it out");
        }
        throw new RequestException(
                ErrorCode.BAD_ARGUMENT,
                "`edge: {" + name + "}` is no property of the relationship that leads to " + to + ", " + edge.name(),
                "it has " + String.join(", ", edge.properties().keySet()));
    }
}
