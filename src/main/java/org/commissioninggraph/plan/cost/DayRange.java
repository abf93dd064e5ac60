package org.commissioninggraph.plan.cost;

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

    static DayRange of(TemporalFilter time, BoundPlan bound) {
        if (time instanceof TemporalFilter.AsOf asOf) {
            List<LocalDate> days = bound.days(asOf);
            return new DayRange(
                    days.get(0).toEpochDay(), days.get(days.size() - 1).toEpochDay() + 1);
        }
        if (time instanceof TemporalFilter.During during) {
            return new DayRange(
                    bound.<LocalDate>value(during.from()).toEpochDay(),
                    bound.<LocalDate>value(during.until()).toEpochDay());
        }
        return ALL;
    }
}
