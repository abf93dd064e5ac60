package org.commissioninggraph.api;

import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Through;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The names of generated types: those of a list say what it holds and by which edge. */
final class ApiNames {
    private ApiNames() {}

    static String connection(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Connection";
    }

    static String edge(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Edge";
    }

    static String where(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Where";
    }

    static String listWhere(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "ListWhere";
    }

    static String order(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Order";
    }

    static String group(EntityType type, @Nullable EdgeType edge) {
        return listed(type, edge) + "Group";
    }

    static String edgeWhere(EdgeType edge) {
        return edge.name() + "EdgeWhere";
    }

    static String edgeOrder(EdgeType edge) {
        return edge.name() + "EdgeOrder";
    }

    static String filter(ValueType type, boolean list) {
        return type.sdlName() + (list ? "ListFilter" : "Filter");
    }

    /** The edge type of the rows of a hop: none where it is a shortcut. */
    static @Nullable EdgeType edgeOf(Hop hop) {
        return hop instanceof Through ? null : hop.steps().get(0).edge();
    }

    private static String listed(EntityType type, @Nullable EdgeType edge) {
        return edge == null ? type.name() : type.name() + edge.name();
    }
}
