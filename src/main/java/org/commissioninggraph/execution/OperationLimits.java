package org.commissioninggraph.execution;

import java.time.Duration;
import org.commissioninggraph.document.DocumentLimits;

/**
 * How much one operation may ask for and use.
 *
 * @param maxDepth how deep a selection may be nested
 * @param maxRootFields how many response keys it may have at the root
 * @param maxCost how many rows of the database it may be estimated to touch
 * @param queryTimeout from the whole request read to the last row encoded, however many root fields there are
 * @param reportTimeout the same for an answer that is streamed
 * @param memory for the rows of all operations under way
 */
public record OperationLimits(
        int maxDepth,
        int maxRootFields,
        long maxCost,
        Duration queryTimeout,
        Duration reportTimeout,
        MemoryBudget memory) {
    private static final Duration LONG = Duration.ofHours(1);

    private static final String FEWER =
            "ask for fewer rows or fields, page by page with `first` and `after`, or for a table as text/csv, which is"
                    + " streamed";
    private static final String STREAMABLE =
            "a table is streamed where its rows are of one list at the root, without `last` and `pageInfo`; or ask for"
                    + " fewer rows or fields";
    private static final String SHORTER_ROWS =
            "ask for fewer fields, or for less of the lists that are within one row, with `first` or `where`";

    /** Nothing but the depth is bounded. */
    public static OperationLimits ofDepth(int maxDepth) {
        return new OperationLimits(maxDepth, Integer.MAX_VALUE, Long.MAX_VALUE, LONG, LONG, MemoryBudget.UNLIMITED);
    }

    DocumentLimits ofDocument() {
        return new DocumentLimits(maxDepth, maxRootFields);
    }

    /** Of an operation that begins now, and is answered as a whole. */
    OperationBounds ofQuery() {
        return new OperationBounds(new Cancellation(queryTimeout), memory.share(FEWER));
    }

    /** Of an operation that begins now, and whose answer is a table that is sent as a whole. */
    OperationBounds ofTable() {
        return new OperationBounds(new Cancellation(queryTimeout), memory.share(STREAMABLE));
    }

    /** Of an operation that begins now, and whose answer is streamed. */
    OperationBounds ofReport() {
        return new OperationBounds(new Cancellation(reportTimeout), memory.share(SHORTER_ROWS));
    }
}
