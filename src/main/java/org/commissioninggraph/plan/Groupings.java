package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    private List<FigureOutput> ofProperty(String owner, Operand operand, CollectedField field) {
        List<FigureOutput> outputs = new ArrayList<>();
        for (CollectedField of : field.fields()) {
            outputs.add(
                    Connections.isTypeName(of)
                            ? Connections.typeName(of)
                            : new FigureOutput.Leaf(
                                    ResponseField.of(of), figure(owner, Function.named(of.name()), operand)));
        }
        return List.copyOf(outputs);
    }

    /**
     * @param owner name of the type that has the property
     */
    private Figure figure(String owner, Function function, Operand operand) {
        boolean summed = function == Function.SUM || function == Function.AVG;
        return new Figure(
                function, operand.ofEdge(), operand.property(), summed ? decimals.of(owner, operand.property()) : null);
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
            for (Comparison comparison : Grouping.Having.COMPARISONS) {
                if (condition.containsKey(comparison.field())) {
                    Object value = condition.get(comparison.field());
                    having.add(new Grouping.Having(figure, comparison, value == null ? null : parameters.add(value)));
                }
            }
        }
        return List.copyOf(having);
    }

    private static boolean isNumber(Figure figure) {
        Property property = figure.property();
        return property == null || figure.function() == Function.DISTINCT_COUNT || Function.SUM.takes(property.type());
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
        Map<String, Operand> operands = operands(type, edge, function);
        Object of = named.get("of");
        Operand operand = of == null ? null : operands.get(of);
        if (operand == null) {
            throw new PlanException(
                    PlanException.Code.BAD_ARGUMENT,
                    "`of` is " + (of == null ? "missing" : "\"" + of + "\"")
                            + ", expected the name of a property of which there is a " + function + " here",
                    "one of " + String.join(", ", operands.keySet()));
        }
        String owner = operand.ofEdge() && edge != null ? edge.name() : type.name();
        return figure(owner, function, operand);
    }

    /** By the names that they have in {@code of}. */
    private static Map<String, Operand> operands(EntityType type, @Nullable EdgeType edge, Function function) {
        Map<String, Operand> operands = new TreeMap<>();
        for (Property property : type.properties()) {
            if (function.takes(property.type())) {
                operands.put(property.name(), new Operand(property, false));
            }
        }
        for (Property property :
                edge == null ? List.<Property>of() : edge.properties().values()) {
            if (function.takes(property.type())) {
                operands.put(EDGE + property.name(), new Operand(property, true));
            }
        }
        return operands;
    }

    private List<GroupOutput> outputs(EntityType type, @Nullable EdgeType edge, CollectedField groups) {
        List<GroupOutput> outputs = new ArrayList<>();
        for (CollectedField field : groups.fields()) {
            outputs.add(output(type, edge, field));
        }
        return List.copyOf(outputs);
    }

    private GroupOutput output(EntityType type, @Nullable EdgeType edge, CollectedField field) {
        if (Connections.isTypeName(field)) {
            return Connections.typeName(field);
        }
        ResponseField key = ResponseField.of(field);
        return switch (GroupField.named(field.name())) {
            case KEYS -> new GroupOutput.Keys(key);
            case AGGREGATE -> new GroupOutput.Figures(key, aggregate(type, field));
            case EDGE_AGGREGATE -> new GroupOutput.Figures(key, edgeAggregate(edge, field));
        };
    }

    /** Figures of nodes. */
    List<FigureOutput> aggregate(EntityType type, CollectedField aggregate) {
        return figures(type.name(), EntityType.byName(type.properties()), false, aggregate);
    }

    /** Figures of edges. */
    List<FigureOutput> edgeAggregate(@Nullable EdgeType edge, CollectedField aggregate) {
        EdgeType of = Objects.requireNonNull(edge);
        return figures(of.name(), of.properties(), true, aggregate);
    }

    private List<FigureOutput> figures(
            String owner, Map<String, Property> properties, boolean ofEdge, CollectedField aggregate) {
        List<FigureOutput> outputs = new ArrayList<>();
        for (CollectedField field : aggregate.fields()) {
            Property property = properties.get(field.name());
            if (Connections.isTypeName(field)) {
                outputs.add(Connections.typeName(field));
            } else if (property == null) {
                outputs.add(new FigureOutput.Leaf(ResponseField.of(field), Figure.count(ofEdge)));
            } else {
                outputs.add(new FigureOutput.Nested(
                        ResponseField.of(field), ofProperty(owner, new Operand(property, ofEdge), field)));
            }
        }
        return List.copyOf(outputs);
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
