package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the arguments of a field, from the schema alone but for what no schema says: which may not go together. */
final class ArgumentGenerator {
    /** Cursors are no values that could be made up: walking over pages is a law of its own. */
    private static final Set<String> LEFT_OUT = Set.of("after", "before");

    private static final Set<String> SEARCHED = Set.of("search", "text");

    private static final List<Set<String>> ONE_OF_THESE = List.of(Set.of("first", "last"), Set.of("during", "history"));

    private final Random random;
    private final ValueGenerator values;
    private final GroupGenerator groups;

    ArgumentGenerator(Random random, ValueGenerator values) {
        this.random = random;
        this.values = values;
        this.groups = new GroupGenerator(random, values);
    }

    /**
     * @param many whether the field is asked of many things, so that a short page is better
     * @param rows the type of the rows of the list whose field it is; null where it is of no list
     */
    List<Argument> of(GraphQLFieldDefinition field, boolean many, @Nullable GraphQLFieldsContainer rows) {
        if (field.getName().equals("groupBy")) {
            return groups.of(field, Objects.requireNonNull(rows));
        }
        if (field.getName().equals("overTime") && field.getArgument("dates") != null) {
            return days(field);
        }
        Subject subject = Subject.of(field);
        List<Argument> arguments = new ArrayList<>();
        if (field.getArgument("from") != null && field.getArgument("until") != null) {
            ObjectValue interval = (ObjectValue) values.interval();
            interval.getObjectFields().forEach(end -> arguments.add(new Argument(end.getName(), end.getValue())));
        }
        for (GraphQLArgument argument : field.getArguments()) {
            if (!LEFT_OUT.contains(argument.getName()) && wanted(argument, many) && fits(argument, arguments)) {
                Value<?> value = values.of(argument.getType(), subject.at(argument.getName()));
                arguments.add(new Argument(argument.getName(), value));
            }
        }
        return searching(arguments) ? ordered(field, subject, arguments) : arguments;
    }

    /** Of one of two kinds: some days, or so many from one to another. */
    private List<Argument> days(GraphQLFieldDefinition field) {
        if (random.nextBoolean()) {
            GraphQLType days =
                    GraphQLTypeUtil.unwrapNonNull(field.getArgument("dates").getType());
            GraphQLInputType required = GraphQLNonNull.nonNull(days);
            return List.of(new Argument("dates", values.some(required, Subject.of(field))));
        }
        List<Argument> arguments = new ArrayList<>();
        ((ObjectValue) values.interval())
                .getObjectFields()
                .forEach(end -> arguments.add(new Argument(end.getName(), end.getValue())));
        // Months from the first day to the last would be more than may be asked for.
        arguments.add(new Argument("every", Literals.name(random.nextInt(3) == 0 ? "QUARTER" : "YEAR")));
        return arguments;
    }

    private static boolean searching(List<Argument> arguments) {
        return arguments.stream().anyMatch(argument -> SEARCHED.contains(argument.getName()));
    }

    /** With an order: only the index can say what fits best. */
    private List<Argument> ordered(GraphQLFieldDefinition field, Subject subject, List<Argument> arguments) {
        if (arguments.stream().noneMatch(argument -> argument.getName().equals("orderBy"))) {
            Value<?> order = values.constant(field.getArgument("orderBy").getType(), subject.at("orderBy"));
            arguments.add(new Argument("orderBy", order));
        }
        return arguments;
    }

    private boolean wanted(GraphQLArgument argument, boolean many) {
        if (GraphQLTypeUtil.isNonNull(argument.getType())) {
            return true;
        }
        return switch (argument.getName()) {
            case "search" -> random.nextInt(10) < 1;
            case "first" -> random.nextInt(10) < (many ? 8 : 5);
            case "where" -> random.nextInt(10) < 5;
            case "during", "history", "asOf" -> random.nextInt(10) < 2;
            default -> random.nextInt(10) < 3;
        };
    }

    private static boolean fits(GraphQLArgument argument, List<Argument> others) {
        if (others.stream().anyMatch(other -> other.getName().equals(argument.getName()))) {
            return false;
        }
        for (Set<String> group : ONE_OF_THESE) {
            boolean taken = others.stream().anyMatch(other -> group.contains(other.getName()));
            if (taken && group.contains(argument.getName())) {
                return false;
            }
        }
        return true;
    }
}
