package org.commissioninggraph.plan.price;

import java.time.LocalDate;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.TemporalFilter;

/**
 * The half-open interval [from, until) of days for which something is asked, each day as its number since 1970.
 */
record DayRange(long from, long until) {
    static final DayRange ALL = new DayRange(Long.MIN_VALUE, Long.MAX_VALUE);

    static DayRange of(TemporalFilter time, BoundPlan planned) {
        if (time instanceof TemporalFilter.AsOf asOf) {
            long day = planned.<LocalDate>value(asOf.day()).toEpochDay();
            return new DayRange(day, day + 1);
        }
        if (time instanceof TemporalFilter.During during) {
            return new DayRange(
                    planned.<LocalDate>value(during.from()).toEpochDay(),
                    planned.<LocalDate>value(during.until()).toEpochDay());
        }
        return ALL;
    }
}
