package org.commissioninggraph.plan.price;

import java.time.LocalDate;
import java.util.List;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.TemporalFilter;

/**
 * The half-open interval [from, until) of days for which something is asked, each day as its number since 1970. Of a list
 * that is asked for on several days in turn it is that from the first of them to the last.
 */
record DayRange(long from, long until) {
    static final DayRange ALL = new DayRange(Long.MIN_VALUE, Long.MAX_VALUE);

    static DayRange of(TemporalFilter time, BoundPlan planned) {
        if (time instanceof TemporalFilter.AsOf asOf) {
            return planned.value(asOf.day()) instanceof List<?> days
                    ? new DayRange(day(days.get(0)), day(days.get(days.size() - 1)) + 1)
                    : new DayRange(day(planned.value(asOf.day())), day(planned.value(asOf.day())) + 1);
        }
        if (time instanceof TemporalFilter.During during) {
            return new DayRange(
                    planned.<LocalDate>value(during.from()).toEpochDay(),
                    planned.<LocalDate>value(during.until()).toEpochDay());
        }
        return ALL;
    }

    private static long day(Object date) {
        return ((LocalDate) date).toEpochDay();
    }
}
