package org.commissioninggraph.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a property varies in time: it is measured on some days, and a measurement speaks from its day on until there is
 * another, or until it is too old. Beside the value stand the day of the measurement and its source, as properties of
 * their own.
 *
 * @param owner the node type or edge type that declares it
 * @param name of the property that is measured
 * @param validFor how long a measurement speaks; null: until the next one, however late that is
 * @param part what of a measurement the property holds
 */
public record Series(String owner, String name, @Nullable Period validFor, Part part) {
    /** How measurements are stored: another number when that changes, so that what was loaded before is loaded again. */
    public static final int STORED = 2;

    /** What of a measurement a property holds. */
    public enum Part {
        VALUE(""),
        DAY("On"),
        SOURCE("Source");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    /** Which series it is among all of a model: {@code Practice.listSize}. */
    public String key() {
        return owner + "." + name;
    }

    /** The field with all measurements. */
    public static String field(String property) {
        return property + "Series";
    }

    /** A property of another part of the same measurements. */
    public Property property(Property value, Part other) {
        Series series = new Series(owner, name, validFor, other);
        return switch (other) {
            case VALUE -> value;
            case DAY ->
                series.of(
                        ScalarType.DATE,
                        "Day of the measurement that `" + name
                                + "` is of: the last one on or before the date asked for.");
            case SOURCE -> series.of(ScalarType.STRING, "Code of the source of that measurement: see `source(code:)`.");
        };
    }

    /** Under which name the value of a day is stored, in a property of its own. No name in SDL has a blank. */
    public String value(LocalDate day) {
        return name + " " + day;
    }

    /** The stored list of all days, or of all sources: one for each day of the series, whether or not there is a value. */
    public String list(Part of) {
        return name + of.ending + " series";
    }

    private Property of(ScalarType type, String description) {
        String named = name + part.ending;
        return new Property(named, type, false, false, false, false, description, this, named, null);
    }

    /** The day and the source that stand beside a measured value. */
    static List<Property> beside(Property value) {
        Series series = value.series();
        return series == null
                ? List.of()
                : List.of(series.property(value, Part.DAY), series.property(value, Part.SOURCE));
    }
}
