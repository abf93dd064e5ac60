package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Connection.Stretch;
import org.commissioninggraph.schema.OverTimeField;
import org.jspecify.annotations.Nullable;

/**
 * Plans the figures of a list as it was on several days. What is stored of values that vary in time has another name on
 * other days: those days on which all names are the same are planned as one.
 */
final class OverTimes {
    private final Parameters parameters;
    private final Measurements measurements;
    private final FilterPlanner wheres;
    private final RepeatedNodes repetitions;
    private final GroupByPlanner groupings;

    OverTimes(
            Parameters parameters,
            Measurements measurements,
            FilterPlanner wheres,
            RepeatedNodes repetitions,
            GroupByPlanner groupings) {
        this.parameters = parameters;
        this.measurements = measurements;
        this.wheres = wheres;
        this.repetitions = repetitions;
        this.groupings = groupings;
    }

    /**
     * @param list as of a day of its own, without parts
     * @param where the filter of the list as it was given
     */
    Part.OverTime of(ResponseField key, Connection list, @Nullable Object where, CollectedField field) {
        List<LocalDate> days = new ArrayList<>(OverTimeDays.of(field.arguments(), measurements.dates()));
        List<Stretch> stretches = new ArrayList<>();
        while (!days.isEmpty()) {
            stretches.add(stretch(days, list, where, field));
        }
        return new Part.OverTime(key, List.copyOf(stretches));
    }

    /** Takes as many days away from the beginning as are planned alike. */
    private Stretch stretch(List<LocalDate> days, Connection list, @Nullable Object where, CollectedField field) {
        List<LocalDate> alike = new ArrayList<>(List.of(days.remove(0)));
        Parameter each = parameters.add(alike.get(0)).ofEach();
        int first = parameters.next();
        Connection planned = on(each, list, where, field);
        int end = parameters.next();
        while (!days.isEmpty() && isAlike(days.get(0), each, first, end, planned, () -> on(each, list, where, field))) {
            alike.add(days.remove(0));
        }
        parameters.put(each, List.copyOf(alike));
        return new Stretch(each, planned);
    }

    private boolean isAlike(
            LocalDate day, Parameter each, int first, int end, Connection planned, Supplier<Connection> again) {
        return parameters
                .again(first, end, () -> {
                    parameters.put(each, day);
                    return again.get();
                })
                .equals(planned);
    }

    private Connection on(Parameter each, Connection list, @Nullable Object where, CollectedField field) {
        TemporalFilter.AsOf day = new TemporalFilter.AsOf(each);
        Source source = list.source().on(day);
        EdgeType edge = source.edge();
        int first = parameters.next();
        Predicate filter =
                PredicateSimplifier.simplified(wheres.of(source.type(), edge, where, day), parameters, first);
        return new Connection(
                source,
                list.search(),
                filter,
                list.order(),
                null,
                repetitions.in(source),
                list.page(),
                CollectedField.planned(field.fields(), of -> part(source.type(), edge, of, day)));
    }

    private Part part(EntityType type, @Nullable EdgeType edge, CollectedField field, TemporalFilter.AsOf day) {
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        ResponseField key = ResponseField.of(field);
        return switch (OverTimeField.named(field.name())) {
            case DATE -> new Part.Day(key);
            case TOTAL_COUNT -> new Part.TotalCount(key);
            case AGGREGATE -> new Part.Aggregate(key, groupings.aggregate(type, field, day));
            case EDGE_AGGREGATE -> new Part.Aggregate(key, groupings.edgeAggregate(edge, field, day));
        };
    }
}
