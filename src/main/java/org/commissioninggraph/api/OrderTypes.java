package org.commissioninggraph.api;

import static org.commissioninggraph.api.Filters.field;

import graphql.Directives;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeReference;
import java.util.Collection;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** The orders of lists: each object names one key. */
final class OrderTypes {
    private final Model model;
    private final TypeTable types;

    OrderTypes(Model model, TypeTable types) {
        this.model = model;
        this.types = types;
    }

    GraphQLTypeReference of(EntityType type, @Nullable EdgeType edge) {
        String name = ApiNames.order(type, edge);
        return types.ref(name, () -> order(name, type, edge));
    }

    private GraphQLInputObjectType order(String name, EntityType type, @Nullable EdgeType edge) {
        GraphQLInputObjectType.Builder order = keyed(name, type.name());
        values(order, type.properties());
        for (Hop hop : type.hops()) {
            if (hop.many()) {
                order.field(field(hop.name() + "Count", "By how many: " + hop.description(), direction()));
            } else {
                order.field(field(hop.name(), hop.description(), ofOne(model.entity(hop.target()))));
            }
        }
        if (edge != null && !edge.properties().isEmpty()) {
            order.field(field("edge", edge.description(), types.ref(ApiNames.edgeOrder(edge), () -> edgeOrder(edge))));
        }
        return order.build();
    }

    /** The one node that a hop leads to: its values and hops, no counts. */
    private GraphQLTypeReference ofOne(EntityType type) {
        String name = type.name() + "ValueOrder";
        return types.ref(name, () -> {
            GraphQLInputObjectType.Builder order = keyed(name, type.name());
            values(order, type.properties());
            for (Hop hop : type.hops()) {
                if (!hop.many()) {
                    order.field(field(hop.name(), hop.description(), ofOne(model.entity(hop.target()))));
                }
            }
            return order.build();
        });
    }

    private GraphQLInputObjectType edgeOrder(EdgeType edge) {
        GraphQLInputObjectType.Builder order = keyed(ApiNames.edgeOrder(edge), "the relationship itself");
        values(order, edge.properties().values());
        return order.build();
    }

    private void values(GraphQLInputObjectType.Builder order, Collection<Property> properties) {
        for (Property property : properties) {
            if (!property.list() && property.type() != ScalarType.POINT) {
                order.field(field(property.name(), property.description(), direction()));
            }
        }
    }

    private static GraphQLInputObjectType.Builder keyed(String name, String of) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("One key to order by, a value of " + of + ". Rows without a value come last.")
                .withAppliedDirective(Directives.OneOfDirective.toAppliedDirective());
    }

    GraphQLTypeReference direction() {
        return types.ref("Direction", () -> GraphQLEnumType.newEnum()
                .name("Direction")
                .description("A direction to order in.")
                .value(
                        "ASC",
                        "ASC",
                        "Small, early and A first: names and the like whatever their capitals, accents and signs.")
                .value("DESC", "DESC", "Large, late and Z first.")
                .build());
    }
}
