package org.commissioninggraph.schema;

import static org.commissioninggraph.schema.ComparisonTypes.field;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;

/** The filters of nodes. What they say of the edge by which a node was reached is of one type for all edges, so that the
 * filter of a type fits each of its lists. */
final class WhereTypes {
    private static final Property COUNT = new Property("count", ScalarType.INT, true, false, false, false, "");

    private final Model model;
    private final Bindings bindings;
    private final TypeTable types;
    private final ComparisonTypes filters;

    WhereTypes(Model model, Bindings bindings, TypeTable types, ComparisonTypes filters) {
        this.model = model;
        this.bindings = bindings;
        this.types = types;
        this.filters = filters;
    }

    GraphQLTypeReference of(EntityType type) {
        return types.ref(TypeNames.where(type), TypeNames.kind("filters", type, null), () -> where(type));
    }

    private GraphQLInputObjectType where(EntityType type) {
        String name = TypeNames.where(type);
        GraphQLInputObjectType.Builder where = GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(
                        "Conditions on " + type.name() + ", each on the field of that name"
                                + ". All that is given must hold. What an absent variable would say is left out, with a notice.");
        bindings.filters(type).forEach((field, binding) -> where.field(condition(field, type, binding)));
        return where.build();
    }

    private GraphQLInputObjectField condition(String name, EntityType type, FilterBinding binding) {
        if (binding instanceof FilterBinding.Value value) {
            return field(name, value.property().description(), filters.of(value.property()));
        }
        if (binding instanceof FilterBinding.One one) {
            return field(
                    name, one.field().description(), of(model.entity(one.field().target())));
        }
        if (binding instanceof FilterBinding.Many many) {
            EntityType target = model.entity(many.field().target());
            return field(
                    name,
                    many.field().description(),
                    types.ref(
                            TypeNames.listWhere(target),
                            TypeNames.kind("filters of lists", target, null),
                            () -> quantified(target)));
        }
        if (binding instanceof FilterBinding.Edge) {
            return field(name, TypeNames.OF_EDGE, edgeWhere());
        }
        GraphQLInputType same = GraphQLTypeReference.typeRef(TypeNames.where(type));
        GraphQLInputType each = GraphQLList.list(GraphQLNonNull.nonNull(same));
        if (binding instanceof FilterBinding.And) {
            return field(name, "All of these hold; `[]` always does.", each);
        }
        return binding instanceof FilterBinding.Or
                ? field(name, "One of these holds at least; `[]` never does.", each)
                : field(name, "This does not hold.", same);
    }

    private GraphQLInputObjectType quantified(EntityType target) {
        GraphQLTypeReference where = of(target);
        List<GraphQLInputObjectField> fields = new ArrayList<>();
        for (Quantifier quantifier : Quantifier.values()) {
            GraphQLInputType of = quantifier == Quantifier.COUNT ? filters.of(COUNT) : where;
            fields.add(field(quantifier.field(), quantifier.description(), of));
        }
        return GraphQLInputObjectType.newInputObject()
                .name(TypeNames.listWhere(target))
                .description("Conditions on a list of " + target.name() + ", as of the date asked for.")
                .fields(fields)
                .build();
    }

    private GraphQLTypeReference edgeWhere() {
        return types.ref(TypeNames.EDGE_WHERE, () -> {
            GraphQLInputObjectType.Builder where = GraphQLInputObjectType.newInputObject()
                    .name(TypeNames.EDGE_WHERE)
                    .description("Conditions on a relationship. All that is given must hold. A list takes those whose"
                            + " property its edges have.");
            for (Property property : model.edgeProperties()) {
                where.field(field(property.name(), property.description(), filters.of(property)));
            }
            return where.build();
        });
    }
}
