package org.commissioninggraph.plan;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
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
    private final Measurements measurements;
    private final OverTimes overTimes;

    ConnectionPlanner(
            Model model,
            Bindings bindings,
            Limits limits,
            RepeatedNodes repetitions,
            Parameters parameters,
            DecimalPlaces decimals,
            Measurements measurements,
            SelectionPlanner selections) {
        this.parameters = parameters;
        this.repetitions = repetitions;
        this.selections = selections;
        this.measurements = measurements;
        this.wheres = new FilterPlanner(model, bindings, parameters, measurements);
        this.orders = new OrderByPlanner(model, bindings, measurements);
        this.pages = new PagePlanner(limits, parameters);
        this.groupings = new GroupByPlanner(parameters, orders, limits, decimals, measurements);
        this.overTimes = new OverTimes(parameters, measurements, wheres, repetitions, groupings);
    }

    Connection of(Source source, Map<String, Object> arguments, CollectedField selection, TemporalScope scope) {
        EdgeType edge = source.edge();
        Parameter search = arguments.get("search") instanceof String text ? parameters.add(FullText.query(text)) : null;
        int first = parameters.next();
        Predicate where = PredicateSimplifier.simplified(
                wheres.of(source.type(), edge, arguments.get("where"), scope.day()), parameters, first);
        List<OrderKey> order = NullsLast.filtered(
                orders.of(source.type(), edge, arguments.get("orderBy"), search != null, scope.day()), where);
        PageRange page = pages.of(order, arguments, seal(source, scope));
        Connection bare = new Connection(source, search, where, order, null, repetitions.in(source), page, List.of());
        return bare.with(CollectedField.planned(selection.fields(), field -> part(bare, arguments, field, scope)));
    }

    private String seal(Source source, TemporalScope scope) {
        String list = source.type().name() + parameters.describe(scope.time());
        // Whatever its own time, the values by which it is filtered and ordered are those of the day.
        return scope.time() instanceof TemporalFilter.AsOf ? list : list + parameters.describe(scope.day());
    }

    private Part part(Connection list, Map<String, Object> arguments, CollectedField field, TemporalScope scope) {
        EntityType type = list.source().type();
        EdgeType edge = list.source().edge();
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        ResponseField key = ResponseField.of(field);
        return switch (ConnectionField.named(field.name())) {
            case TOTAL_COUNT -> new Part.TotalCount(key);
            case PAGE_INFO -> new Part.Info(key, ValueField.of(field.fields()));
            case AGGREGATE -> new Part.Aggregate(key, groupings.aggregate(type, field, scope.day()));
            case EDGE_AGGREGATE -> new Part.Aggregate(key, groupings.edgeAggregate(edge, field, scope.day()));
            case GROUP_BY -> new Part.Groups(key, groupings.grouping(type, edge, field, scope.day()));
            case OVER_TIME -> overTimes.of(key, list, arguments.get("where"), field);
            case NODES -> new Part.Nodes(key, selections.of(type, field, scope));
            case EDGES ->
                new Part.Edges(key, CollectedField.planned(field.fields(), of -> edgeOutput(type, edge, of, scope)));
        };
    }

    private EdgeOutput edgeOutput(EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalScope scope) {
        ResponseField key = ResponseField.of(field);
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        if (field.name().equals(EdgeFields.CURSOR)) {
            return new EdgeOutput.Cursor(key);
        }
        if (field.name().equals(EdgeFields.NODE)) {
            return new EdgeOutput.Node(key, selections.of(type, field, scope));
        }
        Property measured = edge == null ? null : measured(edge, field.name());
        if (measured != null) {
            return new EdgeOutput.Series(measurements.series(key, measured, field));
        }
        Property property = edge == null ? null : edge.properties().get(field.name());
        if (property == null) {
            throw new IllegalStateException("no edge field " + field.name());
        }
        return new EdgeOutput.Value(key, measurements.on(property, scope.day()), ValueField.of(field.fields()));
    }

    /** The property of whose measurements a field of an edge is; null where it is of none. */
    private static @Nullable Property measured(EdgeType edge, String field) {
        for (Property property : edge.measured()) {
            if (Series.field(property.name()).equals(field)) {
                return property;
            }
        }
        return null;
    }
}
