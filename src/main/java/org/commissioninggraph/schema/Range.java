package org.commissioninggraph.schema;

import graphql.Scalars;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputValueDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an argument or input field takes, both ends included, as the schema publishes them by {@code @range}.
 *
 * @param max null where there is no greatest
 */
public record Range(double min, @Nullable Double max) {
    public static final Range NOT_NEGATIVE = new Range(0, null);

    /** Of the directive. */
    public static final String NAME = "range";

    private static final String MIN = "min";
    private static final String MAX = "max";

    /** The directive, for the schema. */
    public static final GraphQLDirective DIRECTIVE = GraphQLDirective.newDirective()
            .name(NAME)
            .description("The least and the greatest number that is taken here.")
            .validLocations(DirectiveLocation.ARGUMENT_DEFINITION, DirectiveLocation.INPUT_FIELD_DEFINITION)
            .argument(bound(MIN, "The least."))
            .argument(bound(MAX, "The greatest; any number from the least on, if absent."))
            .build();

    private static GraphQLArgument bound(String name, String description) {
        return GraphQLArgument.newArgument()
                .name(name)
                .description(description)
                .type(Scalars.GraphQLFloat)
                .build();
    }

    /** For the definition of an argument or input field. */
    public GraphQLAppliedDirective applied() {
        GraphQLAppliedDirective.Builder applied =
                GraphQLAppliedDirective.newDirective().name(NAME).argument(applied(MIN, min));
        return (max == null ? applied : applied.argument(applied(MAX, max))).build();
    }

    private static GraphQLAppliedDirectiveArgument applied(String name, double value) {
        return GraphQLAppliedDirectiveArgument.newArgument()
                .name(name)
                .type(Scalars.GraphQLFloat)
                .valueProgrammatic(value)
                .build();
    }

    /** Null where the schema sets no bounds. */
    public static @Nullable Range of(GraphQLInputValueDefinition definition) {
        GraphQLAppliedDirective applied = definition.getAppliedDirective(NAME);
        if (applied == null) {
            return null;
        }
        Double min = bound(applied, MIN);
        return new Range(min == null ? Double.NEGATIVE_INFINITY : min, bound(applied, MAX));
    }

    private static @Nullable Double bound(GraphQLAppliedDirective applied, String name) {
        GraphQLAppliedDirectiveArgument bound = applied.getArgument(name);
        return bound == null ? null : bound.<Double>getValue();
    }

    public boolean isBounded() {
        return max != null;
    }

    public boolean holds(double number) {
        return number >= min && (max == null || number <= max);
    }

    /** For people. */
    @Override
    public String toString() {
        List<String> ends = new ArrayList<>();
        ends.add(plain(min));
        ends.add(max == null ? "or more" : "to " + plain(max));
        return String.join(" ", ends);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
