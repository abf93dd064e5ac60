package org.commissioninggraph.plan.price;

import java.time.LocalDate;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.Time;

/**
 * The half-open interval [from, until) of days for which something is asked, each day as its number since 1970.
 */
record Days(long from, long until) {
    static final Days ALL = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

    static Days of(Time time, Planned planned) {
        if (time instanceof Time.AsOf asOf) {
            long day = planned.<LocalDate>value(asOf.day()).toEpochDay();
            return new Days(day, day + 1);
        }
        if (time instanceof Time.During during) {
            return new Days(
                    planned.<LocalDate>value(during.from()).toEpochDay(),
                    planned.<LocalDate>value(during.until()).toEpochDay());
        }
        return ALL;
    }
}
