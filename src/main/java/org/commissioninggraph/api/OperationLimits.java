package org.commissioninggraph.api;

import java.time.Duration;

/**
 * How much one operation may ask for and use.
 *
 * @param maxDepth how deep a selection may be nested
 * @param maxCost how many rows of the database it may be estimated to touch
 * @param queryTimeout from the whole request read to the last row encoded, however many root fields there are
 * @param reportTimeout the same for an answer that is streamed
 * @param memory for the rows of all operations under way
 */
public record OperationLimits(
        int maxDepth, long maxCost, Duration queryTimeout, Duration reportTimeout, MemoryBudget memory) {
    private static final Duration LONG = Duration.ofHours(1);

    /** Nothing but the depth is bounded. */
    public static OperationLimits ofDepth(int maxDepth) {
        return new OperationLimits(maxDepth, Long.MAX_VALUE, LONG, LONG, MemoryBudget.UNLIMITED);
    }

    /** Of an operation that begins now, and is answered as a whole. */
    Bounds ofQuery() {
        return new Bounds(new Cancellation(queryTimeout), memory.share());
    }

    /** Of an operation that begins now, and whose answer is streamed. */
    Bounds ofReport() {
        return new Bounds(new Cancellation(reportTimeout), memory.share());
    }
}
