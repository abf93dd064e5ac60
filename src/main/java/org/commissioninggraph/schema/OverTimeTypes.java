package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commissioninggraph.model.ChangeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ScalarType;

/** Figures of a list as it was on several days. */
public final class OverTimeTypes {
    private final Model model;
    private final TypeTable types;
    private final ScalarTypes scalars;

    public OverTimeTypes(Model model, TypeTable types, ScalarTypes scalars) {
        this.model = model;
        this.types = types;
        this.scalars = scalars;
    }

    /** Whether lists of a type are others on other days. Changes are of an interval. */
    public boolean isOf(EntityType type) {
        return !type.name().equals(ChangeType.NAME) && model.changesByDay(type);
    }

    /**
     * @param figures the fields with figures of nodes and edges
     */
    public GraphQLFieldDefinition field(EntityType type, Function<EntityType, List<GraphQLFieldDefinition>> figures) {
        GraphQLTypeReference day = types.ref(
                TypeNames.overTime(type),
                TypeNames.kind("figures over time", type, null),
                () -> day(type, figures.apply(type)));
        return FieldDefinitions.field(
                        ConnectionField.OVER_TIME.field(),
                        "The same list, with its filter, as it was on each of some days, by date: `dates`, or `every` from one"
                                + " day to another, " + OverTimeArguments.MOST
                                + " at most. Values that vary in time are those of each day.",
                        nonNull(GraphQLList.list(nonNull(day))))
                .transform(field -> field.arguments(arguments()));
    }

    private List<GraphQLArgument> arguments() {
        GraphQLInputType date = scalars.input(ScalarType.DATE);
        return List.of(
                ListArguments.argument(OverTimeArguments.DATES, "Which days.", GraphQLList.list(nonNull(date))),
                ListArguments.argument(
                        OverTimeArguments.EVERY,
                        "In the place of `dates`: how far apart the days are, from `from` on.",
                        types.ref("TimeStep", OverTimeTypes::steps)),
                ListArguments.argument(OverTimeArguments.FROM, "First day.", date),
                ListArguments.argument(OverTimeArguments.UNTIL, "The day after the last.", date));
    }

    private static GraphQLEnumType steps() {
        GraphQLEnumType.Builder steps =
                GraphQLEnumType.newEnum().name("TimeStep").description("How far one day is from the next.");
        for (OverTimeArguments.Step step : OverTimeArguments.Step.values()) {
            String name = step.name();
            steps.value(name, name, "A " + name.toLowerCase(Locale.ROOT) + ".");
        }
        return steps.build();
    }

    private GraphQLObjectType day(EntityType type, List<GraphQLFieldDefinition> figures) {
        return GraphQLObjectType.newObject()
                .name(TypeNames.overTime(type))
                .description("A list of " + type.name() + " as it was on a day.")
                .field(FieldDefinitions.field(
                        OverTimeField.DATE.field(), "The day.", nonNull(scalars.output(ScalarType.DATE))))
                .field(FieldDefinitions.field(
                        OverTimeField.TOTAL_COUNT.field(), "How many rows it had.", nonNull(Scalars.GraphQLInt)))
                .fields(figures)
                .build();
    }
}
