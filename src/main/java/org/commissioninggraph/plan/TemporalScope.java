package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * When a field is asked for.
 *
 * @param day the day that holds for every hop below it, unless given again
 * @param time when its own rows must hold: that day, an interval, or any time
 */
record TemporalScope(TemporalFilter.AsOf day, TemporalFilter time) {
    static final String AS_OF = "asOf";

    static TemporalScope ofRoot(Map<String, Object> arguments, Dates dates, Parameters parameters) {
        TemporalFilter.AsOf reference = new TemporalFilter.AsOf(parameters.add(dates.reference()));
        return new TemporalScope(reference, reference).at(arguments, dates, parameters);
    }

    /** The moment of a field below, which may say its own. */
    TemporalScope at(Map<String, Object> arguments, Dates dates, Parameters parameters) {
        TemporalFilter.AsOf on = day;
        if (arguments.get(AS_OF) instanceof LocalDate date) {
            on = new TemporalFilter.AsOf(parameters.add(dates.checked(AS_OF, date)));
        }
        return new TemporalScope(on, own(arguments, on, dates, parameters));
    }

    private static TemporalFilter own(
            Map<String, Object> arguments, TemporalFilter.AsOf on, Dates dates, Parameters parameters) {
        boolean history = Boolean.TRUE.equals(arguments.get("history"));
        if (!(arguments.get("during") instanceof Map<?, ?> interval)) {
            return history ? new TemporalFilter.Always() : on;
        }
        if (history) {
            throw new RequestException(ErrorCode.BAD_ARGUMENT, "give either `during` or `history: true`, not both");
        }
        return interval("during.", interval, dates, parameters);
    }

    /**
     * @param prefix of the names by which the client knows the ends
     */
    static TemporalFilter.During interval(String prefix, Map<?, ?> ends, Dates dates, Parameters parameters) {
        LocalDate from = dates.checked(prefix + "from", Arguments.<LocalDate>required(ends, "from"));
        LocalDate until = dates.checkedEnd(prefix + "until", Arguments.<LocalDate>required(ends, "until"));
        if (!from.isBefore(until)) {
            throw inWrongOrder(prefix, from, until);
        }
        return new TemporalFilter.During(parameters.add(from), parameters.add(until));
    }

    static RequestException inWrongOrder(String prefix, LocalDate from, LocalDate until) {
        return new RequestException(
                ErrorCode.BAD_ARGUMENT,
                prefix + "until is " + until + ", expected a day after " + prefix + "from, " + from);
    }
}
