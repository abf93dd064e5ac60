package org.commissioninggraph.release;

import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.cost.Statistics;

/**
 * What the answers are made of.
 *
 * @param version of the data release that is loaded
 * @param load how many had been loaded before, itself among them: another one is another release, whatever its version
 * @param statistics what it holds, so that it is known what a query costs before it is run
 */
public record Release(String version, Dates dates, DecimalPlaces decimals, long load, Statistics statistics) {
    /** Of which nothing is counted, so that nothing costs. */
    public Release(String version, Dates dates) {
        this(version, dates, DecimalPlaces.UNKNOWN, 0, Statistics.NONE);
    }
}
