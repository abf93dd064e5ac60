package org.commissioninggraph.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when it has not stopped some time after it was told to: Neo4j does not end what it plans, nor its
 * tries to write on a full disk. Its thread is there from the beginning, since later there may be no memory for one.
 */
public final class StopDeadline implements AutoCloseable {
    private final Duration limit;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    public StopDeadline(Duration limit) {
        this.limit = limit;
        Thread thread = new Thread(this::watch, "stop-deadline");
        thread.setDaemon(true);
        thread.start();
    }

    /** The time runs from now on, until this is closed. */
    public void begin() {
        begun.countDown();
    }

    private void watch() {
        try {
            begun.await();
            if (stopped.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        ProcessEnd.now(
                ProcessEnd.TERMINATED,
                "something did not stop within " + limit.toSeconds()
                        + " s, and is ended by force: nothing is lost by it");
    }

    @Override
    public void close() {
        stopped.countDown();
        begun.countDown();
    }
}
