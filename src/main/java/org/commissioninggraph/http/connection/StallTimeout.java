package org.commissioninggraph.http.connection;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.StreamConnection;

/** Watches over a peer that is to take bytes, and cuts it off when it takes none for too long. Thread-safe. */
final class StallTimeout {
    private final StreamConnection connection;
    private final long most;
    private final Runnable cut;
    private boolean waits;
    private boolean watched;
    private long since;

    StallTimeout(StreamConnection connection, Duration most, Runnable cut) {
        this.connection = connection;
        this.most = most.toNanos();
        this.cut = cut;
    }

    /**
     * @param rest whether there was more to write than was taken
     */
    synchronized void wrote(long bytes, boolean rest) {
        if (bytes > 0 || !waits) {
            since = System.nanoTime();
        }
        waits = rest;
        if (waits && !watched) {
            watched = true;
            look(most);
        }
    }

    private void look(long nanoseconds) {
        try {
            connection.getIoThread().executeAfter(this::look, nanoseconds, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            cut.run(); // the server stops
        }
    }

    private void look() {
        if (isOver()) {
            cut.run();
        }
    }

    private synchronized boolean isOver() {
        long left = since + most - System.nanoTime();
        watched = waits && left > 0 && connection.isOpen();
        if (watched) {
            look(left);
        }
        return waits && left <= 0;
    }
}
