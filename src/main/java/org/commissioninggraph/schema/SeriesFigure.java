package org.commissioninggraph.schema;

import java.util.Objects;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
import org.jspecify.annotations.Nullable;

/** The figures that only values which vary in time have: of the days on which they were measured. */
public enum SeriesFigure {
    OLDEST(
            "oldest",
            AggregateFunction.MIN,
            "Day of the oldest measurement among those that are known on the date asked for."),
    NEWEST(
            "newest",
            AggregateFunction.MAX,
            "Day of the newest of them: where it is another day, figures mix measurement days.");

    private final String field;
    private final AggregateFunction function;
    private final String description;

    SeriesFigure(String field, AggregateFunction function, String description) {
        this.field = field;
        this.function = function;
        this.description = description;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public String description() {
        return description;
    }

    /** The figure of the days that it is. */
    public AggregateFunction function() {
        return function;
    }

    /** Null where the name is that of another figure. */
    public static @Nullable SeriesFigure named(String field) {
        for (SeriesFigure each : values()) {
            if (each.field.equals(field)) {
                return each;
            }
        }
        return null;
    }

    /** The property that holds the days of measured values. */
    public static Property days(Property value) {
        return Objects.requireNonNull(value.series()).property(value, Series.Part.DAY);
    }
}
