package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.schema.MeasurementField;

/** What is stored of values that vary in time, for the days of one plan. */
record Measurements(Dates dates, Parameters parameters) {
    /** The property as it is read on a day. */
    Property on(Property property, TemporalFilter.AsOf day) {
        return property.series() == null ? property : dates.on(property, parameters.value(day.day()));
    }

    /** The field that has all measurements of a property. */
    Output.Series series(ResponseField key, Property property, CollectedField field) {
        Map<String, Object> arguments = field.arguments();
        Object from = arguments.get(MeasurementField.FROM);
        Object until = arguments.get(MeasurementField.UNTIL);
        if (from instanceof LocalDate first && until instanceof LocalDate end && !first.isBefore(end)) {
            throw TemporalScope.inWrongOrder("", first, end);
        }
        List<LocalDate> all = dates.days(property);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day : all) {
            boolean begun = !(from instanceof LocalDate first) || !day.isBefore(first);
            boolean over = until instanceof LocalDate end && !day.isBefore(end);
            if (begun && !over) {
                days.add(day);
            }
        }
        int begins = days.isEmpty() ? 0 : all.indexOf(days.get(0));
        return new Output.Series(key, property, List.copyOf(days), begins, ValueField.of(field.fields()));
    }
}
