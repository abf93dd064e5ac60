package org.commissioninggraph.plan;

import java.time.LocalDate;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * The dates that the loaded release knows of.
 *
 * @param reference the date of a request that gives none
 * @param earliest the first that may be asked for
 * @param latest the last that may be asked for
 */
public record Dates(LocalDate reference, LocalDate earliest, LocalDate latest) {
    LocalDate checked(String argument, LocalDate date) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw new RequestException(
                    ErrorCode.DATE_OUT_OF_RANGE,
                    argument + " is " + date + ", but the release knows the network from " + earliest + " to "
                            + latest);
        }
        return date;
    }
}
