package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A plan with the values of its parameters.
 *
 * @param parameters by name
 * @param reference the day of a request that gives none
 * @param complexity of its statement: see {@link Complexity}
 */
public record BoundPlan(QueryPlan plan, Map<String, Object> parameters, LocalDate reference, long complexity) {
    /** The value of a parameter, of the type that the caller knows. */
    @SuppressWarnings("unchecked")
    public <T> T value(Parameter parameter) {
        return (T) Objects.requireNonNull(parameters.get(parameter.name()));
    }

    /** The day, or the days in turn in their order, that something is asked for. */
    public List<LocalDate> days(TemporalFilter.AsOf asOf) {
        Object value = value(asOf.day());
        return value instanceof List<?> several
                ? several.stream().map(LocalDate.class::cast).toList()
                : List.of((LocalDate) value);
    }
}
