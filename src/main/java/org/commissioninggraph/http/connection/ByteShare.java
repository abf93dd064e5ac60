package org.commissioninggraph.http.connection;

/** What one of many has of a {@link ByteBudget}. All of it is given back at the end, whatever is still outstanding. Thread-safe. */
public final class ByteShare implements AutoCloseable {
    private final ByteBudget budget;
    private long taken;
    private boolean closed;

    public ByteShare(ByteBudget budget) {
        this.budget = budget;
    }

    /** False where there is no room for as many, or where it has ended. */
    public synchronized boolean take(long bytes) {
        if (closed || !budget.take(bytes)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    public synchronized void giveBack(long bytes) {
        if (!closed) {
            budget.giveBack(bytes);
            taken -= bytes;
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            budget.giveBack(taken);
        }
    }
}
