package org.commissioninggraph.api;

import org.commissioninggraph.plan.Dates;

/**
 * What the answers are made of.
 *
 * @param version of the data release that is loaded
 */
public record Release(String version, Dates dates) {}
