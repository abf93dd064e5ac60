package org.commissioninggraph.execution;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * What ends an operation before its time: its deadline, or that nobody waits for its answer any more. One for each
 * operation. Thread-safe.
 */
public final class Cancellation {
    private final Duration timeout;
    private final long begun;
    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private boolean cancelled;

    /**
     * @param timeout from now on, until the last row is encoded
     */
    public Cancellation(Duration timeout) {
        this(timeout, System.nanoTime());
    }

    private Cancellation(Duration timeout, long begun) {
        this.timeout = timeout;
        this.begun = begun;
    }

    /** Another one with the same deadline, which is not cancelled with this one. */
    public Cancellation apart() {
        return new Cancellation(timeout, begun);
    }

    /** Something to end when nobody waits any more, until it is closed. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * How much time is left.
     *
     * @throws RequestException when there is none, or when the operation was cancelled
     */
    public Duration remaining() {
        if (isCancelled()) {
            throw ended(null);
        }
        Duration left = timeout.minusNanos(System.nanoTime() - begun);
        if (left.isNegative() || left.isZero()) {
            throw timedOut(null);
        }
        return left;
    }

    /**
     * How an operation fails that was cancelled: by its client, who does not see it, or because the server stops.
     *
     * @param cause for the log, where somebody else ended it: what a cancelled operation fails with is nobody's fault
     */
    public RequestException ended(@Nullable Throwable cause) {
        return new RequestException(
                ErrorCode.NOT_READY, "this was ended before it was answered: ask again", isCancelled() ? null : cause);
    }

    /** How an operation fails whose time is over. */
    public RequestException timedOut(@Nullable Throwable cause) {
        return new RequestException(
                ErrorCode.QUERY_TIMEOUT,
                "this took longer than " + timeout.toMillis() / 1000.0
                        + " s: ask for less at a time; whoever runs the server can set a longer QUERY_TIMEOUT, or"
                        + " REPORT_TIMEOUT for tables",
                cause);
    }

    /** Ends the operation. It may be called several times, by any thread; listeners must not wait. */
    public void cancel() {
        List<Runnable> called;
        synchronized (this) {
            cancelled = true;
            called = List.copyOf(listeners);
            listeners.clear();
        }
        called.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * @param listener called once when the operation is cancelled, or now if it is already
     */
    public Registration onCancel(Runnable listener) {
        synchronized (this) {
            if (!cancelled) {
                listeners.add(listener);
                return () -> remove(listener);
            }
        }
        listener.run();
        return () -> {};
    }

    private synchronized void remove(Runnable listener) {
        listeners.remove(listener);
    }
}
