package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.Map;

/**
 * When a field is asked for.
 *
 * @param day the day that holds for every hop below it, unless given again
 * @param time when its own rows must hold: that day, an interval, or any time
 */
record Moment(Time.AsOf day, Time time) {
    static final String AS_OF = "asOf";

    static Moment ofRoot(Map<String, Object> arguments, Dates dates, Parameters parameters) {
        Time.AsOf reference = new Time.AsOf(parameters.add(dates.reference()));
        return new Moment(reference, reference).at(arguments, dates, parameters);
    }

    /** The moment of a field below, which may say its own. */
    Moment at(Map<String, Object> arguments, Dates dates, Parameters parameters) {
        Time.AsOf on = day;
        if (arguments.get(AS_OF) instanceof LocalDate date) {
            on = new Time.AsOf(parameters.add(dates.checked(AS_OF, date)));
        }
        return new Moment(on, own(arguments, on, dates, parameters));
    }

    private static Time own(Map<String, Object> arguments, Time.AsOf on, Dates dates, Parameters parameters) {
        boolean history = Boolean.TRUE.equals(arguments.get("history"));
        if (!(arguments.get("during") instanceof Map<?, ?> interval)) {
            return history ? new Time.Always() : on;
        }
        if (history) {
            throw new PlanException(
                    PlanException.Code.BAD_ARGUMENT, "give either `during` or `history: true`, not both");
        }
        return interval("during.", interval, dates, parameters);
    }

    /**
     * @param prefix of the names by which the client knows the ends
     */
    static Time.During interval(String prefix, Map<?, ?> ends, Dates dates, Parameters parameters) {
        LocalDate from = dates.checked(prefix + "from", Arguments.<LocalDate>required(ends, "from"));
        LocalDate until = dates.checked(prefix + "until", Arguments.<LocalDate>required(ends, "until"));
        if (!from.isBefore(until)) {
            throw new PlanException(
                    PlanException.Code.BAD_ARGUMENT,
                    prefix + "until is " + until + ", expected a day after " + prefix + "from, " + from);
        }
        return new Time.During(parameters.add(from), parameters.add(until));
    }
}
