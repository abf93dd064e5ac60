package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.schema.Bindings;
import org.commissioninggraph.schema.ConnectionField;
import org.commissioninggraph.schema.EdgeFields;
import org.jspecify.annotations.Nullable;

/** Plans connections. */
final class ConnectionPlanner {
    private final Parameters parameters;
    private final SelectionPlanner selections;
    private final FilterPlanner wheres;
    private final OrderByPlanner orders;
    private final PagePlanner pages;
    private final GroupByPlanner groupings;
    private final RepeatedNodes repetitions;

    ConnectionPlanner(
            Model model,
            Bindings bindings,
            Limits limits,
            RepeatedNodes repetitions,
            Parameters parameters,
            DecimalPlaces decimals,
            SelectionPlanner selections) {
        this.parameters = parameters;
        this.repetitions = repetitions;
        this.selections = selections;
        this.wheres = new FilterPlanner(model, bindings, parameters);
        this.orders = new OrderByPlanner(model, bindings);
        this.pages = new PagePlanner(limits, parameters);
        this.groupings = new GroupByPlanner(parameters, orders, limits, decimals);
    }

    Connection of(Source source, Map<String, Object> arguments, CollectedField selection, TemporalScope moment) {
        EdgeType edge = edge(source);
        Parameter search = arguments.get("search") instanceof String text ? parameters.add(FullText.query(text)) : null;
        int first = parameters.next();
        Predicate where = PredicateSimplifier.simplified(
                wheres.of(source.type(), edge, arguments.get("where"), moment.day()), parameters, first);
        List<OrderKey> order = NullsLast.filtered(
                orders.of(source.type(), edge, arguments.get("orderBy"), search != null, moment.day()), where);
        PageRange page = pages.of(order, arguments, seal(source, moment));
        List<Part> parts = parts(source.type(), edge, selection, moment);
        return new Connection(source, search, where, order, null, repetitions.in(source), page, parts);
    }

    private String seal(Source source, TemporalScope moment) {
        return source.type().name() + parameters.describe(moment.time());
    }

    static @Nullable EdgeType edge(Source source) {
        return source instanceof Source.Reached reached && reached.direct()
                ? reached.steps().get(0).edge()
                : null;
    }

    private List<Part> parts(EntityType type, @Nullable EdgeType edge, CollectedField selection, TemporalScope moment) {
        List<Part> parts = new ArrayList<>();
        for (CollectedField field : selection.fields()) {
            parts.add(placed(field, () -> part(type, edge, field, moment)));
        }
        return List.copyOf(parts);
    }

    /** Of an object whose type is known. */
    static TypeName typeName(CollectedField field) {
        return new TypeName(ResponseField.of(field), field.types().iterator().next());
    }

    static boolean isTypeName(CollectedField field) {
        return field.name().equals(ValueField.TYPE_NAME);
    }

    /** Whatever is wrong below a field is told of that field. */
    static <T> T placed(CollectedField field, Supplier<T> planned) {
        try {
            return planned.get();
        } catch (RequestException wrong) {
            throw wrong.within(field.key());
        }
    }

    private Part part(EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalScope moment) {
        if (isTypeName(field)) {
            return typeName(field);
        }
        ResponseField key = ResponseField.of(field);
        return switch (ConnectionField.named(field.name())) {
            case TOTAL_COUNT -> new Part.TotalCount(key);
            case PAGE_INFO -> new Part.Info(key, ValueField.of(field.fields()));
            case AGGREGATE -> new Part.Aggregate(key, groupings.aggregate(type, field));
            case EDGE_AGGREGATE -> new Part.Aggregate(key, groupings.edgeAggregate(edge, field));
            case GROUP_BY -> new Part.Groups(key, groupings.grouping(type, edge, field, moment.day()));
            case NODES -> new Part.Nodes(key, selections.of(type, field, moment));
            case EDGES -> new Part.Edges(key, edgeOutputs(type, edge, field, moment));
        };
    }

    private List<EdgeOutput> edgeOutputs(
            EntityType type, @Nullable EdgeType edge, CollectedField selection, TemporalScope moment) {
        List<EdgeOutput> outputs = new ArrayList<>();
        for (CollectedField field : selection.fields()) {
            outputs.add(placed(field, () -> edgeOutput(type, edge, field, moment)));
        }
        return List.copyOf(outputs);
    }

    private EdgeOutput edgeOutput(
            EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalScope moment) {
        ResponseField key = ResponseField.of(field);
        if (isTypeName(field)) {
            return typeName(field);
        }
        if (field.name().equals(EdgeFields.CURSOR)) {
            return new EdgeOutput.Cursor(key);
        }
        if (field.name().equals(EdgeFields.NODE)) {
            return new EdgeOutput.Node(key, selections.of(type, field, moment));
        }
        Property property = edge == null ? null : edge.properties().get(field.name());
        if (property == null) {
            throw new IllegalStateException("no edge field " + field.name());
        }
        return new EdgeOutput.Value(key, property, ValueField.of(field.fields()));
    }
}
