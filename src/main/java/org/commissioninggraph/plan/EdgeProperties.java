package org.commissioninggraph.plan;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/**
 * The properties of the edges of a list. Filters, orders and figures have one type for all edges: a list has some of its
 * fields.
 */
final class EdgeProperties {
    /** What edges lead to: the rows of the list at hand. */
    static final String LIST = "this list";

    private EdgeProperties() {}

    /** What the edges of a hop, or of a list inside of a filter, lead to. */
    static String to(RelationshipField field) {
        return "`" + field.name() + "`";
    }

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
        return one(edge, "`edgeAggregate`", LIST);
    }

    private static Property of(@Nullable EdgeType edge, String name, String asked, String to) {
        EdgeType one = one(edge, asked, to);
        Property property = one.properties().get(name);
        if (property == null) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    asked + " is no property of the relationship that leads to " + to + ", " + one.name(),
                    "it has " + String.join(", ", one.properties().keySet()));
        }
        return property;
    }

    /** What leads along nothing that is stored, as from a change to its organisation, has no properties to ask for. */
    private static EdgeType one(@Nullable EdgeType edge, String asked, String to) {
        if (edge == null || edge.properties().isEmpty()) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    asked + " asks for a relationship, but no single one leads to " + to + ": leave it out");
        }
        return edge;
    }
}
