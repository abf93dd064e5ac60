package org.commissioninggraph.api;

import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Decimals;

/**
 * What the answers are made of.
 *
 * @param version of the data release that is loaded
 * @param load how many had been loaded before, itself among them: another one is another release, whatever its version
 */
public record Release(String version, Dates dates, Decimals decimals, long load) {
    public Release(String version, Dates dates) {
        this(version, dates, Decimals.UNKNOWN, 0);
    }
}
