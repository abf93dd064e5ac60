package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static org.commissioninggraph.schema.ComparisonTypes.field;
import static org.commissioninggraph.schema.ListArguments.argument;
import static org.commissioninggraph.schema.ListArguments.size;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import org.commissioninggraph.model.EntityType;

/** The arguments of {@code groupBy}. Its keys are written as those of an order are. */
final class GroupArguments {
    private static final String OF =
            "The property: `listSize`, or `edge.admissionShare` for one of the relationship. COUNT needs none: with one"
                    + " it is how many values are known.";

    private final TypeTable types;
    private final OrderTypes orders;

    GroupArguments(TypeTable types, OrderTypes orders) {
        this.types = types;
        this.orders = orders;
    }

    List<GraphQLArgument> of(EntityType type) {
        GraphQLInputType keys = nonNull(GraphQLList.list(nonNull(orders.of(type))));
        GraphQLInputType having = GraphQLList.list(nonNull(types.ref("GroupHaving", this::having)));
        GraphQLInputType order = GraphQLList.list(nonNull(types.ref("GroupOrder", this::order)));
        return List.of(
                argument("keys", "What those of a group have in common. The direction orders the groups.", keys),
                argument("dates", "How much of a key that is a date counts.", types.ref("DatePart", this::datePart))
                        .transform(argument -> argument.defaultValueProgrammatic("DAY")),
                argument("having", "Which groups: all of these must hold.", having),
                argument("orderBy", "Figures by which the groups are ordered before their keys are.", order),
                size("first", "How many groups at most. All, if absent."));
    }

    private GraphQLInputObjectType having() {
        GraphQLInputObjectType.Builder having = GraphQLInputObjectType.newInputObject()
                .name("GroupHaving")
                .description("What must hold of a figure of a group; a comparison with an unknown one is false.")
                .field(figure())
                .field(field("of", OF, Scalars.GraphQLString));
        for (Comparison comparison : Comparison.OF_FIGURES) {
            having.field(field(comparison.field(), comparison.description(), Scalars.GraphQLFloat));
        }
        return having.build();
    }

    private GraphQLInputObjectType order() {
        return GraphQLInputObjectType.newInputObject()
                .name("GroupOrder")
                .description("A figure to order groups by. Groups without it come last.")
                .field(figure())
                .field(field("of", OF, Scalars.GraphQLString))
                .field(field("direction", "DESC, if absent: the largest first.", orders.direction()))
                .build();
    }

    private GraphQLInputObjectField figure() {
        GraphQLTypeReference figure = types.ref("Figure", GroupArguments::figures);
        return field("figure", "Which figure.", nonNull(figure));
    }

    private static GraphQLEnumType figures() {
        GraphQLEnumType.Builder figures =
                GraphQLEnumType.newEnum().name("Figure").description("A number made of all that is in a group.");
        for (AggregateFunction function : AggregateFunction.values()) {
            figures.value(function.name(), function.name(), function.description());
        }
        return figures.build();
    }

    private GraphQLEnumType datePart() {
        return GraphQLEnumType.newEnum()
                .name("DatePart")
                .description("How much of a date makes a group.")
                .value("YEAR", "YEAR", "The year: 2014.")
                .value("MONTH", "MONTH", "Year and month: 2014-04.")
                .value("DAY", "DAY", "The whole date: 2014-04-01.")
                .build();
    }
}
