package org.commissioninggraph.schema;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.ScalarType;

/** The arguments of fields. */
public final class ListArguments {
    static final String SEARCH = "Those in whose names, codes and the like every word of this is found, in whole, as a"
            + " beginning, or with a letter or two wrong.";

    private final TypeTable types;
    private final WhereTypes wheres;
    private final OrderTypes orders;
    private final ScalarTypes scalars;

    ListArguments(TypeTable types, WhereTypes wheres, OrderTypes orders, ScalarTypes scalars) {
        this.types = types;
        this.wheres = wheres;
        this.orders = orders;
        this.scalars = scalars;
    }

    /** Those of a list. */
    List<GraphQLArgument> of(EntityType type, boolean timed) {
        List<GraphQLArgument> arguments = new ArrayList<>();
        arguments.add(argument("where", "Which ones. All of them, if absent.", wheres.of(type)));
        if (type.searched()) {
            arguments.add(
                    argument("search", SEARCH + " Without `orderBy`, the best come first.", Scalars.GraphQLString));
        }
        arguments.add(argument(
                "orderBy",
                "In which order: the first key decides, then the next. After all keys, by "
                        + type.key().name() + ".",
                GraphQLList.list(GraphQLNonNull.nonNull(orders.of(type)))));
        arguments.add(size(
                "first",
                "How many from the start, or behind `after`. A list at the root of which nothing is said shows no more than"
                        + " its first page, and a notice says so."));
        arguments.add(argument("after", "The cursor behind which to start.", Scalars.GraphQLString));
        arguments.add(size("last", "How many from the end, or before `before`."));
        arguments.add(argument("before", "The cursor before which to end.", Scalars.GraphQLString));
        arguments.add(asOf());
        if (timed) {
            arguments.add(argument(
                    "during", "All that held on some day of this interval, each with its dates.", dateInterval()));
            arguments.add(argument("history", "All that ever held, each with its dates.", Scalars.GraphQLBoolean));
        }
        return arguments;
    }

    GraphQLArgument asOf() {
        return argument(
                "asOf",
                "The date, here and on every hop below. If absent, that of the field above; at the root, the release's"
                        + " `referenceDate`. Where the release holds nothing of a relationship on it, a notice says so.",
                scalars.input(ScalarType.DATE));
    }

    /** How many of a list. */
    static GraphQLArgument size(String name, String description) {
        return argument(name, description, Scalars.GraphQLInt)
                .transform(argument -> argument.withAppliedDirective(Range.NOT_NEGATIVE.applied()));
    }

    public static GraphQLArgument argument(String name, String description, GraphQLInputType type) {
        return GraphQLArgument.newArgument()
                .name(name)
                .description(description)
                .type(type)
                .build();
    }

    GraphQLInputType dateInterval() {
        return types.ref("DateInterval", this::interval);
    }

    private GraphQLInputObjectType interval() {
        GraphQLInputType date = GraphQLNonNull.nonNull(scalars.<GraphQLTypeReference>input(ScalarType.DATE));
        return GraphQLInputObjectType.newInputObject()
                .name("DateInterval")
                .description("The days from `from` up to, not including, `until`.")
                .field(ComparisonTypes.field("from", "First day.", date))
                .field(ComparisonTypes.field("until", "The day after the last.", date))
                .build();
    }
}
