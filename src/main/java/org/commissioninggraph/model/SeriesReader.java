package org.commissioninggraph.model;

import graphql.language.FieldDefinition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads what the SDL says of a property that varies in time. */
final class SeriesReader {
    private static final String SERIES = "series";
    private static final String VALID_FOR = "validFor";
    /** Any day will do to see whether a period is one of days to come. */
    private static final LocalDate ANY = LocalDate.of(2000, 1, 1);

    private SeriesReader() {}

    /**
     * A property as that of the values of a series.
     *
     * @throws ModelException where such a property cannot be one
     */
    static Property series(String owner, FieldDefinition field, Property property) {
        boolean single = !property.list() && property.type() != ScalarType.POINT && property.type() != ScalarType.ID;
        if (property.required() || !single || property.searched()) {
            throw new ModelException(
                    Sdl.place(field) + "is marked @series: expected one value and no list, point or key,"
                            + " which may be null, since it is before the first measurement, and is not @searched");
        }
        Series series = new Series(owner, property.name(), validFor(field), Series.Part.VALUE);
        return new Property(
                property.name(),
                property.type(),
                false,
                false,
                false,
                property.alphabetical(),
                property.description(),
                series,
                property.name(),
                null);
    }

    private static @Nullable Period validFor(FieldDefinition field) {
        String text = Sdl.optionalArgument(field, SERIES, VALID_FOR);
        if (text == null) {
            return null;
        }
        try {
            Period period = Period.parse(text);
            if (ANY.plus(period).isAfter(ANY)) {
                return period;
            }
        } catch (DateTimeException e) {
            // told below, as is one that leads nowhere
        }
        throw new ModelException(Sdl.place(field) + "has validFor \"" + text
                + "\": expected a period of years, months or days, such as P1Y or P18M");
    }
}
