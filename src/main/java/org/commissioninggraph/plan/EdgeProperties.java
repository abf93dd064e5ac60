package org.commissioninggraph.plan;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** The properties of the edges of a list. Filters, orders and figures have one type for
 * all edges: a list has some of its fields. */
final class EdgeProperties {
    /** What edges lead to: the rows of the list at hand. */
    static final String LIST = "this list";

    private EdgeProperties() {}

    /**
     * One that is compared or ordered by.
     *
     * @param edge that leads there; null where there is none, or more than one
     * @param to where it leads, in words
     * @throws RequestException when they have no property of that name
     */
    static Property of(@Nullable EdgeType edge, String name, String to) {
        return of(edge, name, "`edge: {" + name + "}`", to);
    }

    /** One of which there are to be figures. */
    static Property ofFigures(@Nullable EdgeType edge, String name) {
        return of(edge, name, "`edgeAggregate { " + name + " }`", LIST);
    }

    /** The relationship itself, where there are to be figures of it. */
    static EdgeType counted(@Nullable EdgeType edge) {
        if (edge == null || edge.properties().isEmpty()) {
            throw none("`edgeAggregate`", LIST);
        }
        return edge;
    }

    private static Property of(@Nullable EdgeType edge, String name, String asked, String to) {
        Property property = edge == null ? null : edge.properties().get(name);
        if (property != null) {
            return property;
        }
        if (edge == null) {
            throw none(asked, to);
        }
        throw new RequestException(
                ErrorCode.BAD_ARGUMENT,
                asked + " is no property of the relationship that leads to " + to + ", " + edge.name(),
                "it has " + String.join(", ", edge.properties().keySet()));
    }

    private static RequestException none(String asked, String to) {
        return new RequestException(
                ErrorCode.BAD_ARGUMENT,
                asked + " asks for a relationship, but no single one leads to " + to + ": leave it out");
    }
}
