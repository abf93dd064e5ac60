package org.commissioninggraph.schema;

import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** How a figure is made of values: the fields of an aggregate, with what they mean. */
public enum AggregateFunction {
    COUNT("count", "How many there are."),
    DISTINCT_COUNT("distinctCount", "How many different values there are."),
    MIN("min", "The least, or earliest."),
    MAX("max", "The greatest, or latest."),
    SUM("sum", "All of them together."),
    AVG("avg", "Arithmetic mean."),
    MEDIAN("median", "The middle one; between two, their mean."),
    STD_DEV("stdDev", "Standard deviation of the population (divisor n).");

    private final String field;
    private final String description;

    AggregateFunction(String field, String description) {
        this.field = field;
        this.description = description;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public String description() {
        return description;
    }

    public static AggregateFunction named(String field) {
        return FieldNames.find(values(), AggregateFunction::field, field);
    }

    /** Whether it comes out another when a value is there twice. */
    public boolean adds() {
        return switch (this) {
            case COUNT, DISTINCT_COUNT, MIN, MAX -> false;
            case SUM, AVG, STD_DEV, MEDIAN -> true;
        };
    }

    /** Whether it makes sense of such a value. */
    public boolean takes(ValueType type) {
        boolean numeric = type instanceof ScalarType scalar && scalar.numeric();
        boolean dated = type == ScalarType.DATE || type == ScalarType.DATE_TIME;
        return switch (this) {
            case COUNT, DISTINCT_COUNT -> true;
            case MIN, MAX -> numeric || dated;
            case SUM, AVG, STD_DEV, MEDIAN -> numeric;
        };
    }
}
