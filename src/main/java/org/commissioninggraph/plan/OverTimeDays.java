package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.schema.OverTimeArguments;
import org.jspecify.annotations.Nullable;

/** The days for which the figures of a list are asked. */
final class OverTimeDays {
    private OverTimeDays() {}

    /** In their order, each once. */
    static List<LocalDate> of(Map<String, Object> arguments, Dates dates) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Object every = arguments.get(OverTimeArguments.EVERY);
        if (arguments.get(OverTimeArguments.DATES) instanceof List<?> given && every == null) {
            given.forEach(day -> days.add(dates.checked(OverTimeArguments.DATES, (LocalDate) day)));
        } else if (every instanceof String step && arguments.get(OverTimeArguments.DATES) == null) {
            add(
                    days,
                    OverTimeArguments.Step.valueOf(step),
                    arguments.get(OverTimeArguments.FROM),
                    arguments.get(OverTimeArguments.UNTIL),
                    dates);
        } else {
            throw wrong("give either `dates`, or `every` with `from` and `until`");
        }
        if (every == null
                && (arguments.get(OverTimeArguments.FROM) != null || arguments.get(OverTimeArguments.UNTIL) != null)) {
            throw wrong("`from` and `until` go with `every`: leave them out, or give `every` in the place of `dates`");
        }
        if (days.isEmpty() || days.size() > OverTimeArguments.MOST) {
            throw wrong("this is asked for " + days.size() + " days, expected 1 to " + OverTimeArguments.MOST);
        }
        return List.copyOf(days);
    }

    private static void add(
            SortedSet<LocalDate> days,
            OverTimeArguments.Step step,
            @Nullable Object from,
            @Nullable Object until,
            Dates dates) {
        if (!(from instanceof LocalDate first) || !(until instanceof LocalDate end)) {
            throw wrong("`every` needs `from`, the first day, and `until`, the day after the last");
        }
        dates.checked(OverTimeArguments.FROM, first);
        dates.checkedEnd(OverTimeArguments.UNTIL, end);
        if (!first.isBefore(end)) {
            throw TemporalScope.inWrongOrder("", first, end);
        }
        LocalDate day = first;
        // From the first on, so that the 31st is not lost by a month that has none.
        for (int count = 1; day.isBefore(end); count++) {
            days.add(day);
            day = first.plusMonths((long) count * step.months());
        }
    }

    private static RequestException wrong(String message) {
        return new RequestException(ErrorCode.BAD_ARGUMENT, message);
    }
}
