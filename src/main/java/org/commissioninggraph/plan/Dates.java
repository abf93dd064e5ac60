package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;

/**
 * The dates that the loaded release knows of.
 *
 * @param reference the date of a request that gives none
 * @param earliest the first that may be asked for
 * @param latest the last that may be asked for
 * @param series the days on which measured values change, in their order, of each property that varies in time by its
 *     {@link org.commissioninggraph.model.Series#key}
 */
public record Dates(LocalDate reference, LocalDate earliest, LocalDate latest, Map<String, List<LocalDate>> series) {
    /** Of a release in which nothing was measured. */
    public Dates(LocalDate reference, LocalDate earliest, LocalDate latest) {
        this(reference, earliest, latest, Map.of());
    }

    /** The property as it is stored for a day: of one that varies in time what was measured last by then. */
    Property on(Property property, LocalDate day) {
        List<LocalDate> days = days(property);
        int last = -1;
        while (last + 1 < days.size() && !days.get(last + 1).isAfter(day)) {
            last++;
        }
        return last < 0 ? property : property.on(days.get(last), last);
    }

    /** The days on which the values of a property change; none where it does not vary in time. */
    public List<LocalDate> days(Property property) {
        Series of = property.series();
        return of == null ? List.of() : series.getOrDefault(of.key(), List.of());
    }

    /**
     * The first day that is not meant any more, which may be the one after the last that may be asked for.
     *
     * @param argument that it was given for
     */
    LocalDate checkedEnd(String argument, LocalDate date) {
        return date.equals(latest.plusDays(1)) ? date : checked(argument, date);
    }

    /**
     * The date, if the release knows of it.
     *
     * @param argument that it was given for
     */
    public LocalDate checked(String argument, LocalDate date) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw new RequestException(
                    ErrorCode.DATE_OUT_OF_RANGE,
                    argument + " is " + date + ", but the release knows the network from " + earliest + " to "
                            + latest);
        }
        return date;
    }
}
