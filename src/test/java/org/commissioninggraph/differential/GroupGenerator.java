package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the arguments of {@code groupBy}: figures only of properties that have them. */
final class GroupGenerator {
    private static final List<String> COMPARISONS = List.of("eq", "lt", "lte", "gt", "gte");

    private static final Set<String> OF_DAYS = Set.of("oldest", "newest");
    private final Random random;
    private final ValueGenerator values;

    GroupGenerator(Random random, ValueGenerator values) {
        this.random = random;
        this.values = values;
    }

    /**
     * @param rows the type of the rows that are grouped
     */
    List<Argument> of(GraphQLFieldDefinition groupBy, GraphQLFieldsContainer rows) {
        List<Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : groupBy.getArguments()) {
            String name = argument.getName();
            if (name.equals("keys") || random.nextInt(3) == 0) {
                arguments.add(new Argument(name, value(groupBy, argument, rows)));
            }
        }
        return arguments;
    }

    /** The keys alone. */
    Argument keys(GraphQLFieldDefinition groupBy, GraphQLFieldsContainer rows) {
        return new Argument("keys", value(groupBy, groupBy.getArgument("keys"), rows));
    }

    private Value<?> value(GraphQLFieldDefinition groupBy, GraphQLArgument argument, GraphQLFieldsContainer rows) {
        GraphQLInputType type = argument.getType();
        return switch (argument.getName()) {
            case "keys" -> values.variable(type, list(() -> key(rows, type)));
            case "having" -> values.variable(type, list(() -> figure(groupBy, rows, true)));
            case "orderBy" -> values.variable(type, list(() -> figure(groupBy, rows, false)));
            case "first" -> values.variable(type, Literals.integer(random.nextInt(8)));
            default -> values.of(type, Subject.of(groupBy));
        };
    }

    private Value<?> list(Supplier<Value<?>> element) {
        List<Value> elements = new ArrayList<>();
        for (int size = random.nextInt(3) == 0 ? 2 : 1; size > 0; size--) {
            elements.add(element.get());
        }
        return ArrayValue.newArrayValue().values(elements).build();
    }

    private Value<?> key(GraphQLFieldsContainer rows, GraphQLInputType keys) {
        GraphQLList list = (GraphQLList) GraphQLTypeUtil.unwrapNonNull(keys);
        return values.constant((GraphQLInputType) list.getWrappedType(), Subject.ofRows(rows));
    }

    private Value<?> figure(GraphQLFieldDefinition groupBy, GraphQLFieldsContainer rows, boolean having) {
        ObjectValue.Builder figure = ObjectValue.newObjectValue();
        GraphQLFieldsContainer group = below(groupBy);
        GraphQLFieldDefinition ofEdges = group.getFieldDefinition("edgeAggregate");
        boolean ofEdge = ofEdges != null && Subject.has(rows, group, ofEdges) && random.nextBoolean();
        GraphQLFieldDefinition property =
                property(below(ofEdge ? ofEdges : group.getFieldDefinition("aggregate")), rows);
        String function = "COUNT";
        if (property != null && random.nextInt(4) > 0) {
            function = function(below(property), having);
            String of = (ofEdge ? "edge." : "") + property.getName();
            figure.objectField(new ObjectField("of", Literals.text(of)));
        }
        figure.objectField(new ObjectField("figure", Literals.name(function)));
        if (having) {
            String comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
            figure.objectField(new ObjectField(comparison, Literals.decimal(threshold(function))));
        } else if (random.nextBoolean()) {
            figure.objectField(new ObjectField("direction", Literals.name(random.nextBoolean() ? "ASC" : "DESC")));
        }
        return figure.build();
    }

    private double threshold(String function) {
        return function.endsWith("COUNT") ? random.nextInt(6) : random.nextDouble() * Math.pow(10, random.nextInt(6));
    }

    private @Nullable GraphQLFieldDefinition property(GraphQLFieldsContainer aggregate, GraphQLFieldsContainer rows) {
        List<GraphQLFieldDefinition> properties = aggregate.getFieldDefinitions().stream()
                .filter(field -> Subject.has(rows, aggregate, field))
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
                .toList();
        return properties.isEmpty() ? null : properties.get(random.nextInt(properties.size()));
    }

    /** Of dates there is an earliest one, but no number that could be compared with it. */
    private String function(GraphQLFieldsContainer figures, boolean number) {
        boolean numeric = figures.getFieldDefinition("sum") != null;
        List<String> names = figures.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !OF_DAYS.contains(name))
                .filter(name ->
                        numeric || !number || name.toLowerCase(Locale.ROOT).endsWith("count"))
                .toList();
        String name = names.get(random.nextInt(names.size()));
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static GraphQLFieldsContainer below(GraphQLFieldDefinition field) {
        return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
