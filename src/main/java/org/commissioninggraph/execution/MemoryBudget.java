package org.commissioninggraph.execution;

import java.util.concurrent.atomic.AtomicLong;
import org.commissioninggraph.cypher.MemoryUse;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * Memory for rows and the answers that are made of them, shared by all operations under way. Neo4j bounds what its own
 * operators hold; this bounds what is read from it. Thread-safe.
 */
public final class MemoryBudget {
    /** For what is not bounded, such as tests of other things. */
    public static final MemoryBudget UNLIMITED = new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Bytes that an operation may always hold: large ones do not keep small ones from being answered. */
    static final long SMALL = 256 << 10;

    private final long total;
    private final long perOperation;
    private final AtomicLong used = new AtomicLong();

    /**
     * @param total bytes for all operations together
     * @param perOperation bytes for one
     */
    public MemoryBudget(long total, long perOperation) {
        this.total = total;
        this.perOperation = perOperation;
    }

    /** So many hundredths of the heap of this process. */
    public static MemoryBudget ofHeap(int totalPercent, int operationPercent) {
        long hundredth = Runtime.getRuntime().maxMemory() / 100;
        return new MemoryBudget(hundredth * totalPercent, hundredth * operationPercent);
    }

    /** What all operations under way hold, in bytes. */
    public long used() {
        return used.get();
    }

    /**
     * The share of one operation, empty at first.
     *
     * @param advice what to ask for instead when it is used up
     */
    public Share share(String advice) {
        return new Share(advice);
    }

    /**
     * What one operation holds, given back when it is closed, which another thread may do while the operation ends: what it
     * takes afterwards is not counted. Thread-safe.
     */
    public final class Share implements MemoryUse, AutoCloseable {
        private final String advice;
        private long held;
        private boolean closed;

        private Share(String advice) {
            this.advice = advice;
        }

        /**
         * @throws RequestException when this is more than one operation, or all of them, may hold
         */
        @Override
        public synchronized void take(long bytes) {
            if (closed) {
                return;
            }
            held += bytes;
            if (used.addAndGet(bytes) > total && held > SMALL && held <= perOperation) {
                throw new RequestException(
                        ErrorCode.SERVER_BUSY,
                        "too many large answers are being made at once: try again in a few seconds");
            }
            if (held > perOperation) {
                throw new RequestException(
                        ErrorCode.QUERY_TOO_LARGE,
                        "the answer needs more than the " + perOperation / 1_000_000
                                + " MB that one query may have: "
                                + advice);
            }
        }

        /** Some of what was taken is not held any more. */
        @Override
        public synchronized void giveBack(long bytes) {
            if (!closed) {
                held -= bytes;
                used.addAndGet(-bytes);
            }
        }

        /** What was taken so far is not held any more. */
        public synchronized void release() {
            used.addAndGet(-held);
            held = 0;
        }

        @Override
        public synchronized void close() {
            release();
            closed = true;
        }
    }
}
