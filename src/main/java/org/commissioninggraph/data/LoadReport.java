package org.commissioninggraph.data;

import java.time.Duration;

/**
 * What a load did.
 *
 * @param changed false when the database held the same release already, so that nothing was written
 */
public record LoadReport(String version, boolean changed, long nodes, long edges, Duration took) {}
