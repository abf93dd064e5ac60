package org.commissioninggraph.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * How much a computation may do, and whether somebody still waits for it. A step is about one edge looked at. Thread-safe.
 */
public final class WorkBudget {
    /** Ten seconds or so of one core. */
    public static final long DEFAULT_STEPS = 2_000_000_000L;

    private final long limit;
    private final BooleanSupplier cancelled;
    private final LongConsumer memory;
    private final AtomicLong spent = new AtomicLong();

    /**
     * @param limit in steps
     * @param cancelled asked now and then, by any thread
     * @param memory told of bytes before they are held, and of as many below 0 when they are not any more
     */
    public WorkBudget(long limit, BooleanSupplier cancelled, LongConsumer memory) {
        this.limit = limit;
        this.cancelled = cancelled;
        this.memory = memory;
    }

    /** Of which no memory is counted. */
    public WorkBudget(long limit, BooleanSupplier cancelled) {
        this(limit, cancelled, bytes -> {});
    }

    /** For tests, and for whom nothing else waits. */
    public static WorkBudget unlimited() {
        return new WorkBudget(Long.MAX_VALUE, () -> false);
    }

    /**
     * To be called before each bounded part of a computation.
     *
     * @param steps that the part takes, about
     * @throws CancellationException if nobody waits any more
     * @throws WorkLimitException if it is too much
     */
    public void spend(long steps, String work) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(work + " was cancelled");
        }
        if (spent.addAndGet(steps) > limit) {
            throw new WorkLimitException(work + " takes more than " + limit
                    + " steps: name fewer kinds of node or relationship types, a smaller neighbourhood, or fewer hops");
        }
    }

    /** To be called before much is kept that grows with what is found. */
    public void hold(long bytes) {
        memory.accept(bytes);
    }

    /** To be called when it is not kept any more. */
    public void giveBack(long bytes) {
        memory.accept(-bytes);
    }

    /** In steps, until now. */
    public long spent() {
        return spent.get();
    }
}
