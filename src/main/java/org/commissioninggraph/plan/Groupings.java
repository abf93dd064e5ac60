package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.plan.Figure.Function;
import org.commissioninggraph.plan.Grouping.DatePart;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.commissioninggraph.plan.Predicate.Operand;
import org.jspecify.annotations.Nullable;

/** Plans aggregates and groups. */
final class Groupings {
    private static final String EDGE = "edge.";

    private final Parameters parameters;
    private final Orders orders;
    private final Limits limits;
    private final Decimals decimals;

    Groupings(Parameters parameters, Orders orders, Limits limits, Decimals decimals) {
        this.parameters = parameters;
        this.orders = orders;
        this.limits = limits;
        this.decimals = decimals;
    }

    private List<FigureOutput> ofProperty(
            EntityType type, @Nullable EdgeType edge, Operand operand, CollectedField field) {
        List<FigureOutput> outputs = new ArrayList<>();
        for (CollectedField of : field.fields()) {
            outputs.add(
                    Connections.isTypeName(of)
                            ? Connections.typeName(of)
                            : new FigureOutput.Leaf(
                                    ResponseField.of(of), figure(type, edge, function(of.name()), operand)));
        }
        return List.copyOf(outputs);
    }

    private Figure figure(EntityType type, @Nullable EdgeType edge, Function function, Operand operand) {
        String owner = operand.ofEdge() && edge != null ? edge.name() : type.name();
        boolean summed = function == Function.SUM || function == Function.AVG;
        return new Figure(
                function, operand.ofEdge(), operand.property(), summed ? decimals.of(owner, operand.property()) : null);
    }

    private static Function function(String field) {
        return switch (field) {
            case "distinctCount" -> Function.DISTINCT_COUNT;
            case "sum" -> Function.SUM;
            case "avg" -> Function.AVG;
            case "min" -> Function.MIN;
            case "max" -> Function.MAX;
            case "stdDev" -> Function.STD_DEV;
            case "median" -> Function.MEDIAN;
            default -> throw new IllegalStateException("no figure " + field);
        };
    }

    Grouping grouping(EntityType type, @Nullable EdgeType edge, CollectedField field, Time.AsOf day) {
        Map<String, Object> arguments = field.arguments();
        Object dates = arguments.get("dates");
        DatePart part = dates == null ? DatePart.DAY : DatePart.valueOf((String) dates);
        List<Grouping.Key> keys = new ArrayList<>();
        for (OrderKey key : orders.keys(type, edge, arguments.get("keys"), day)) {
            keys.add(new Grouping.Key(key, isDate(key) ? part : null));
        }
        if (keys.isEmpty()) {
            throw wrong("`keys` is empty: name one key at least, such as [{name: ASC}], or ask for `aggregate`");
        }
        return new Grouping(
                List.copyOf(keys),
                having(type, edge, list(arguments, "having")),
                order(type, edge, list(arguments, "orderBy")),
                limit(arguments.get("first")),
                outputs(type, edge, field));
    }

    private static boolean isDate(OrderKey key) {
        Property property = key.property();
        return property != null && (property.type() == ScalarType.DATE || property.type() == ScalarType.DATE_TIME);
    }

    private @Nullable Parameter limit(@Nullable Object first) {
        if (!(first instanceof Integer size)) {
            return null;
        }
        if (size > limits.maxPageSize()) {
            throw wrong("first is " + size + ", expected 0 to " + limits.maxPageSize());
        }
        return parameters.add((long) size);
    }

    private List<Grouping.Having> having(EntityType type, @Nullable EdgeType edge, List<Map<?, ?>> conditions) {
        List<Grouping.Having> having = new ArrayList<>();
        for (Map<?, ?> condition : conditions) {
            Figure figure = figure(type, edge, condition);
            if (!isNumber(figure)) {
                throw wrong("`having` compares numbers, and " + condition.get("of") + " is none");
            }
            for (String name : List.of("eq", "lt", "lte", "gt", "gte")) {
                if (condition.containsKey(name)) {
                    Predicate.Operator operator = Predicate.Operator.valueOf(name.toUpperCase(Locale.ROOT));
                    Object value = condition.get(name);
                    having.add(new Grouping.Having(figure, operator, value == null ? null : parameters.add(value)));
                }
            }
        }
        return List.copyOf(having);
    }

    private static boolean isNumber(Figure figure) {
        Property property = figure.property();
        return property == null || figure.function() == Function.DISTINCT_COUNT || Function.SUM.takes(property);
    }

    private List<Grouping.FigureOrder> order(EntityType type, @Nullable EdgeType edge, List<Map<?, ?>> keys) {
        List<Grouping.FigureOrder> order = new ArrayList<>();
        for (Map<?, ?> key : keys) {
            order.add(new Grouping.FigureOrder(figure(type, edge, key), !"ASC".equals(key.get("direction"))));
        }
        return List.copyOf(order);
    }

    private Figure figure(EntityType type, @Nullable EdgeType edge, Map<?, ?> named) {
        Function function = Function.valueOf(Arguments.required(named, "figure"));
        if (function == Function.COUNT) {
            return Figure.count(false);
        }
        Operand operand = operand(type, edge, named.get("of"));
        if (operand == null || !function.takes(operand.property())) {
            String of = named.get("of") == null ? "missing" : "\"" + named.get("of") + "\"";
            throw new PlanException(
                    PlanException.Code.BAD_ARGUMENT,
                    "`of` is " + of + ", expected the name of a property of which there is a " + function + " here",
                    "one of " + String.join(", ", possible(type, edge, function)));
        }
        return figure(type, edge, function, operand);
    }

    private static @Nullable Operand operand(EntityType type, @Nullable EdgeType edge, @Nullable Object of) {
        if (!(of instanceof String name)) {
            return null;
        }
        if (name.startsWith(EDGE)) {
            Property property = edge == null ? null : edge.properties().get(name.substring(EDGE.length()));
            return property == null ? null : new Operand(property, true);
        }
        return type.field(name) instanceof Property property ? new Operand(property, false) : null;
    }

    private static Set<String> possible(EntityType type, @Nullable EdgeType edge, Function function) {
        Set<String> names = new TreeSet<>();
        type.properties().stream().filter(function::takes).forEach(property -> names.add(property.name()));
        if (edge != null) {
            edge.properties().values().stream()
                    .filter(function::takes)
                    .forEach(property -> names.add(EDGE + property.name()));
        }
        return names;
    }

    private List<GroupOutput> outputs(EntityType type, @Nullable EdgeType edge, CollectedField groups) {
        List<GroupOutput> outputs = new ArrayList<>();
        for (CollectedField field : groups.fields()) {
            outputs.add(
                    switch (field.name()) {
                        case ValueField.TYPE_NAME -> Connections.typeName(field);
                        case "keys" -> new GroupOutput.Keys(ResponseField.of(field));
                        default -> new GroupOutput.Figures(ResponseField.of(field), aggregate(type, edge, field));
                    });
        }
        return List.copyOf(outputs);
    }

    /** The figures of a field {@code aggregate} or {@code edgeAggregate}. */
    List<FigureOutput> aggregate(EntityType type, @Nullable EdgeType edge, CollectedField aggregate) {
        boolean ofEdge = aggregate.name().equals("edgeAggregate");
        Map<String, Property> properties =
                ofEdge && edge != null ? edge.properties() : EntityType.byName(type.properties());
        List<FigureOutput> outputs = new ArrayList<>();
        for (CollectedField field : aggregate.fields()) {
            outputs.add(figures(type, edge, properties.get(field.name()), ofEdge, field));
        }
        return List.copyOf(outputs);
    }

    /**
     * @param property null where the field is of no property
     */
    private FigureOutput figures(
            EntityType type,
            @Nullable EdgeType edge,
            @Nullable Property property,
            boolean ofEdge,
            CollectedField field) {
        if (Connections.isTypeName(field)) {
            return Connections.typeName(field);
        }
        return property == null
                ? new FigureOutput.Leaf(ResponseField.of(field), Figure.count(ofEdge))
                : new FigureOutput.Nested(
                        ResponseField.of(field), ofProperty(type, edge, new Operand(property, ofEdge), field));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        return value == null ? List.of() : (List<Map<?, ?>>) value;
    }

    private static PlanException wrong(String message) {
        return new PlanException(PlanException.Code.BAD_ARGUMENT, message);
    }
}
