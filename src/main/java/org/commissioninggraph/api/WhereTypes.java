package org.commissioninggraph.api;

import static org.commissioninggraph.api.Filters.field;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** The filters of nodes, and of nodes with the edge by which they were reached. */
final class WhereTypes {
    private static final Property COUNT = new Property("count", ScalarType.INT, true, false, false, false, "");

    private final Model model;
    private final TypeTable types;
    private final Filters filters;

    WhereTypes(Model model, TypeTable types, Filters filters) {
        this.model = model;
        this.types = types;
        this.filters = filters;
    }

    GraphQLTypeReference of(EntityType type, @Nullable EdgeType edge) {
        return types.ref(ApiNames.where(type, edge), () -> where(type, edge));
    }

    private GraphQLInputObjectType where(EntityType type, @Nullable EdgeType edge) {
        String name = ApiNames.where(type, edge);
        GraphQLInputObjectType.Builder where = GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(
                        "Conditions on " + type.name()
                                + ". All that is given must hold. What an absent variable would say is left out, with a notice.");
        for (Property property : type.properties()) {
            where.field(field(property.name(), property.description(), filters.of(property)));
        }
        for (Hop hop : type.hops()) {
            where.field(field(hop.name(), hop.description(), hop(hop)));
        }
        if (edge != null && !edge.properties().isEmpty()) {
            where.field(field("edge", edge.description(), edgeWhere(edge)));
        }
        GraphQLInputType each = GraphQLList.list(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(name)));
        return where.field(field("and", "All of these hold; `[]` always does.", each))
                .field(field("or", "One of these holds at least; `[]` never does.", each))
                .field(field("not", "This does not hold.", GraphQLTypeReference.typeRef(name)))
                .build();
    }

    private GraphQLInputType hop(Hop hop) {
        EntityType target = model.entity(hop.target());
        if (!hop.many()) {
            return of(target, null);
        }
        EdgeType edge = ApiNames.edgeOf(hop);
        return types.ref(ApiNames.listWhere(target, edge), () -> quantified(target, edge));
    }

    private GraphQLInputObjectType quantified(EntityType target, @Nullable EdgeType edge) {
        GraphQLTypeReference where = of(target, edge);
        return GraphQLInputObjectType.newInputObject()
                .name(ApiNames.listWhere(target, edge))
                .description("Conditions on a list of " + target.name() + ", as of the date asked for.")
                .field(field("some", "One fulfils this at least; `{}`: there is one.", where))
                .field(field("none", "No one fulfils this; `{}`: there is none.", where))
                .field(field("all", "Every one fulfils this; true where there is none.", where))
                .field(field("count", "How many there are.", filters.of(COUNT)))
                .build();
    }

    private GraphQLTypeReference edgeWhere(EdgeType edge) {
        String name = ApiNames.edgeWhere(edge);
        return types.ref(name, () -> edgeWhere(name, edge));
    }

    private GraphQLInputObjectType edgeWhere(String name, EdgeType edge) {
        GraphQLInputObjectType.Builder where = GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("Conditions on the relationship itself. All that is given must hold.");
        for (Property property : edge.properties().values()) {
            where.field(field(property.name(), property.description(), filters.of(property)));
        }
        return where.build();
    }
}
