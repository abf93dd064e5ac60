package org.commissioninggraph.schema;

import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.model.RelationshipPath;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The names of generated types: those of a list say what it holds and by which edge. */
public final class TypeNames {
    static final String EDGE_WHERE = "EdgeWhere";

    static final String EDGE_ORDER = "EdgeOrder";

    static final String EDGE_AGGREGATE = "EdgeAggregate";

    static final String OF_EDGE =
            "The relationship that leads to it: by which it is in the list, or at the end of the hop;"
                    + " only with properties that it has.";

    private TypeNames() {}

    static String connection(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Connection";
    }

    static String edge(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Edge";
    }

    public static String where(EntityType type) {
        return type.name() + "Where";
    }

    static String listWhere(EntityType type) {
        return type.name() + "ListWhere";
    }

    static String order(EntityType type) {
        return type.name() + "Order";
    }

    static String group(EntityType type) {
        return type.name() + "Group";
    }

    public static String overTime(EntityType type) {
        return type.name() + "OverTime";
    }

    /** What the types of one kind are that are made of an entity type, in words. */
    public static String kind(String kind, EntityType type, @Nullable EdgeType edge) {
        return kind + " of " + type.name() + (edge == null ? "" : " by " + edge.name());
    }

    static String filter(ValueType type, boolean list) {
        return type.sdlName() + (list ? "ListFilter" : "Filter");
    }

    /** The edge type of the rows of a hop: none where it is a shortcut, or leads along no edge. */
    static @Nullable EdgeType edgeOf(RelationshipField field) {
        Relationship first = field.steps().get(0);
        return field instanceof RelationshipPath || !first.stored() ? null : first.edge();
    }

    private static String listed(EntityType type, @Nullable EdgeType edge) {
        return edge == null ? type.name() : type.name() + edge.name();
    }
}
