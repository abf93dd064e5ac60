package org.commissioninggraph.http.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Room for so many sockets, and operations that go on, at a time. Thread-safe. */
public final class ConnectionLimiter implements AutoCloseable {
    /** How long a client may take to see that it is to go. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int most;
    private final Set<Seat> taken = new LinkedHashSet<>();
    private boolean closed;

    public ConnectionLimiter(int most) {
        this.most = most;
    }

    /** One that is taken until it is left. */
    public final class Seat {
        private @Nullable Runnable leaving;

        private Seat() {}

        /** What ends that which sits here, when the server stops. */
        public void onClose(Runnable ending) {
            synchronized (ConnectionLimiter.this) {
                leaving = ending;
            }
            if (isClosed()) {
                ending.run();
            }
        }

        /** It may be left several times. */
        public void leave() {
            synchronized (ConnectionLimiter.this) {
                taken.remove(this);
                ConnectionLimiter.this.notifyAll();
            }
        }

        private void end() {
            if (leaving != null) {
                leaving.run();
            }
        }
    }

    /** Null where there is no room. */
    public synchronized @Nullable Seat take() {
        if (closed || taken.size() >= most) {
            return null;
        }
        Seat seat = new Seat();
        taken.add(seat);
        return seat;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends all that sit, lets no one in, and waits a moment until all are gone. */
    @Override
    public void close() {
        List<Seat> sitting;
        synchronized (this) {
            closed = true;
            sitting = List.copyOf(taken);
        }
        sitting.forEach(Seat::end);
        awaitEmpty();
    }

    private synchronized void awaitEmpty() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toNanos(); left > 0 && !taken.isEmpty(); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
