package org.commissioninggraph.schema;

import static org.commissioninggraph.schema.ComparisonTypes.field;

import graphql.Directives;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;

/** The orders of lists: each object names one key. */
final class OrderTypes {
    /** Before the description of what is counted. */
    static final String BY_HOW_MANY = "By how many: ";

    private final Model model;
    private final Bindings bindings;
    private final TypeTable types;

    OrderTypes(Model model, Bindings bindings, TypeTable types) {
        this.model = model;
        this.bindings = bindings;
        this.types = types;
    }

    GraphQLTypeReference of(EntityType type) {
        String name = TypeNames.order(type);
        return types.ref(name, TypeNames.kind("orders", type, null), () -> order(name, type));
    }

    private GraphQLInputObjectType order(String name, EntityType type) {
        GraphQLInputObjectType.Builder order = keyed(
                name,
                type.name() + " that it reads; `…" + Bindings.COUNT
                        + "` is how many that list has, `edge` the relationship that leads to it");
        bindings.orders(type).forEach((field, binding) -> order.field(key(field, binding)));
        return order.build();
    }

    private GraphQLInputObjectField key(String name, OrderBinding binding) {
        if (binding instanceof OrderBinding.Value value) {
            return field(name, value.property().description(), direction());
        }
        if (binding instanceof OrderBinding.One one) {
            return field(
                    name, one.field().description(), of(model.entity(one.field().target())));
        }
        return binding instanceof OrderBinding.Count count
                ? field(name, BY_HOW_MANY + count.field().description(), direction())
                : field(name, TypeNames.OF_EDGE, types.ref(TypeNames.EDGE_ORDER, this::edgeOrder));
    }

    private GraphQLInputObjectType edgeOrder() {
        GraphQLInputObjectType.Builder order = keyed(TypeNames.EDGE_ORDER, "the relationship that it reads");
        for (Property property : model.edgeProperties()) {
            if (property.ordered()) {
                order.field(field(property.name(), property.description(), direction()));
            }
        }
        return order.build();
    }

    private static GraphQLInputObjectType.Builder keyed(String name, String of) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("One key to order by, named as the field of " + of + ". Rows without a value come last.")
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
