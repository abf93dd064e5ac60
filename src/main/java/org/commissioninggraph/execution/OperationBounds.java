package org.commissioninggraph.execution;

/**
 * What one operation may use.
 *
 * @param cancellation its deadline, and whether anybody waits for it
 * @param memory what it holds of the rows that it has read
 */
public record OperationBounds(Cancellation cancellation, MemoryBudget.Share memory) implements AutoCloseable {
    /** Ends what still runs, and gives back the memory. */
    @Override
    public void close() {
        cancellation.cancel();
        memory.close();
    }
}
