package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.plan.Grouping.DatePart;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.commissioninggraph.plan.Predicate.Operand;
import org.commissioninggraph.schema.AggregateFunction;
import org.commissioninggraph.schema.Comparison;
import org.commissioninggraph.schema.GroupField;
import org.commissioninggraph.schema.SeriesFigure;
import org.jspecify.annotations.Nullable;

/** Plans aggregates and groups. */
final class GroupByPlanner {
    private static final String EDGE = "edge.";

    private final Parameters parameters;
    private final OrderByPlanner orders;
    private final Limits limits;
    private final DecimalPlaces decimals;
    private final Measurements measurements;

    GroupByPlanner(
            Parameters parameters,
            OrderByPlanner orders,
            Limits limits,
            DecimalPlaces decimals,
            Measurements measurements) {
        this.parameters = parameters;
        this.orders = orders;
        this.limits = limits;
        this.decimals = decimals;
        this.measurements = measurements;
    }

    private List<AggregationOutput> ofProperty(
            String owner, Property property, boolean ofEdge, CollectedField field, TemporalFilter.AsOf day) {
        List<AggregationOutput> outputs = new ArrayList<>();
        for (CollectedField of : field.fields()) {
            outputs.add(
                    of.isTypeName()
                            ? TypeName.of(of)
                            : new AggregationOutput.Leaf(
                                    ResponseField.of(of), figure(owner, of.name(), property, ofEdge, day)));
        }
        return List.copyOf(outputs);
    }

    /**
     * @param name of the figure in the schema
     */
    private Aggregation figure(String owner, String name, Property property, boolean ofEdge, TemporalFilter.AsOf day) {
        SeriesFigure ofDays = SeriesFigure.named(name);
        if (ofDays != null) {
            return new Aggregation(ofDays.function(), ofEdge, measurements.on(SeriesFigure.days(property), day), null);
        }
        return figure(owner, AggregateFunction.named(name), new Operand(measurements.on(property, day), ofEdge));
    }

    /**
     * @param owner name of the type that has the property
     */
    private Aggregation figure(String owner, AggregateFunction function, Operand operand) {
        boolean summed = function == AggregateFunction.SUM || function == AggregateFunction.AVG;
        return new Aggregation(
                function, operand.ofEdge(), operand.property(), summed ? decimals.of(owner, operand.property()) : null);
    }

    Grouping grouping(EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalFilter.AsOf day) {
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
                having(type, edge, list(arguments, "having"), day),
                order(type, edge, list(arguments, "orderBy"), day),
                limit(arguments.get("first")),
                outputs(type, edge, field, day));
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

    private List<Grouping.Having> having(
            EntityType type, @Nullable EdgeType edge, List<Map<?, ?>> conditions, TemporalFilter.AsOf day) {
        List<Grouping.Having> having = new ArrayList<>();
        for (Map<?, ?> condition : conditions) {
            Aggregation figure = figure(type, edge, condition, day);
            if (!isNumber(figure)) {
                throw wrong("`having` compares numbers, and " + condition.get("of") + " is none");
            }
            for (Comparison comparison : Comparison.OF_FIGURES) {
                if (condition.containsKey(comparison.field())) {
                    Object value = condition.get(comparison.field());
                    having.add(new Grouping.Having(figure, comparison, value == null ? null : parameters.add(value)));
                }
            }
        }
        return List.copyOf(having);
    }

    private static boolean isNumber(Aggregation figure) {
        Property property = figure.property();
        return property == null
                || figure.function() == AggregateFunction.COUNT
                || figure.function() == AggregateFunction.DISTINCT_COUNT
                || AggregateFunction.SUM.takes(property.type());
    }

    private List<Grouping.FigureOrder> order(
            EntityType type, @Nullable EdgeType edge, List<Map<?, ?>> keys, TemporalFilter.AsOf day) {
        List<Grouping.FigureOrder> order = new ArrayList<>();
        for (Map<?, ?> key : keys) {
            order.add(new Grouping.FigureOrder(figure(type, edge, key, day), !"ASC".equals(key.get("direction"))));
        }
        return List.copyOf(order);
    }

    private Aggregation figure(EntityType type, @Nullable EdgeType edge, Map<?, ?> named, TemporalFilter.AsOf day) {
        AggregateFunction function = AggregateFunction.valueOf(Arguments.required(named, "figure"));
        if (function == AggregateFunction.COUNT && named.get("of") == null) {
            return Aggregation.count(false);
        }
        Map<String, Operand> operands = operands(type, edge, function);
        Object of = named.get("of");
        Operand operand = of == null ? null : operands.get(of);
        if (operand == null) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "`of` is " + (of == null ? "missing" : "\"" + of + "\"")
                            + ", expected the name of a property of which there is a " + function + " here",
                    "one of " + String.join(", ", operands.keySet()));
        }
        String owner = operand.ofEdge() && edge != null ? edge.name() : type.name();
        return figure(owner, function, new Operand(measurements.on(operand.property(), day), operand.ofEdge()));
    }

    /** By the names that they have in {@code of}. */
    private static Map<String, Operand> operands(EntityType type, @Nullable EdgeType edge, AggregateFunction function) {
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

    private List<GroupOutput> outputs(
            EntityType type, @Nullable EdgeType edge, CollectedField groups, TemporalFilter.AsOf day) {
        return CollectedField.planned(groups.fields(), field -> output(type, edge, field, day));
    }

    private GroupOutput output(
            EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalFilter.AsOf day) {
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        ResponseField key = ResponseField.of(field);
        return switch (GroupField.named(field.name())) {
            case KEYS -> new GroupOutput.Keys(key);
            case AGGREGATE -> new GroupOutput.Figures(key, aggregate(type, field, day));
            case EDGE_AGGREGATE -> new GroupOutput.Figures(key, edgeAggregate(edge, field, day));
        };
    }

    /** Figures of nodes. */
    List<AggregationOutput> aggregate(EntityType type, CollectedField aggregate, TemporalFilter.AsOf day) {
        Map<String, Property> properties = EntityType.byName(type.properties());
        return figures(type.name(), name -> Objects.requireNonNull(properties.get(name)), false, aggregate, day);
    }

    /** Figures of edges. */
    List<AggregationOutput> edgeAggregate(@Nullable EdgeType edge, CollectedField aggregate, TemporalFilter.AsOf day) {
        EdgeType of = EdgeProperties.counted(edge);
        return figures(of.name(), name -> EdgeProperties.ofFigures(of, name), true, aggregate, day);
    }

    private List<AggregationOutput> figures(
            String owner,
            Function<String, Property> properties,
            boolean ofEdge,
            CollectedField aggregate,
            TemporalFilter.AsOf day) {
        return CollectedField.planned(aggregate.fields(), field -> {
            ResponseField key = ResponseField.of(field);
            if (field.isTypeName()) {
                return TypeName.of(field);
            }
            if (field.name().equals(AggregateFunction.COUNT.field())) {
                return new AggregationOutput.Leaf(key, Aggregation.count(ofEdge));
            }
            Property property = properties.apply(field.name());
            return new AggregationOutput.Nested(key, ofProperty(owner, property, ofEdge, field, day));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        return value == null ? List.of() : (List<Map<?, ?>>) value;
    }

    private static RequestException wrong(String message) {
        return new RequestException(ErrorCode.BAD_ARGUMENT, message);
    }
}
