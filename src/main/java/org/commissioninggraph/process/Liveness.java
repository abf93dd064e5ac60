package org.commissioninggraph.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether this process can do work at all. A thread of its own does a little of it each second, however busy those are
 * that answer requests, and another one looks whether it is done in time. Who asks is told what was seen last, and does
 * not wait. Thread-safe.
 */
public final class Liveness implements AutoCloseable {
    /** So that a busy machine, or a pause of the memory's clearing, is not taken for the end. */
    static final int FAILURES = 3;

    /** What was seen so long ago counts for nothing: then the thread that looks has not run either. */
    private static final Duration STALE = Duration.ofSeconds(10);

    /** Memory that is asked for at each look: where there is none, the process ends. */
    private static final int PROBE_BYTES = 256 * 1024;

    private final BooleanSupplier work;
    private final Duration limit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DaemonThreads.named("liveness-work"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("liveness"));
    private @Nullable Future<Boolean> doing;
    private byte[] probe = {};
    private volatile int failures;
    private volatile long looked = System.nanoTime();

    /**
     * @param work what is done: it returns whether that went well
     * @param limit of the time for it
     */
    public Liveness(BooleanSupplier work, Duration limit) {
        this.work = work;
        this.limit = limit;
    }

    /** Looks each second from now on. */
    public void start() {
        var unused = clock.scheduleWithFixedDelay(FatalErrors.watched(this::look), 1, 1, TimeUnit.SECONDS);
    }

    /** Looks once. To be called by one thread at a time. */
    void look() {
        probe = new byte[PROBE_BYTES];
        failures = isDone() ? 0 : failures + 1;
        looked = System.nanoTime();
    }

    private boolean isDone() {
        if (doing == null || doing.isDone()) {
            doing = worker.submit(work::getAsBoolean);
        }
        try {
            return doing.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Why this process is to be started again; null while it does work. */
    public @Nullable String problem() {
        if (System.nanoTime() - looked > STALE.toNanos()) {
            return "no thread of this process has run for " + STALE.toSeconds() + " s";
        }
        return failures < FAILURES
                ? null
                : "this process does no work: what takes a moment was not done within " + limit.toSeconds() + " s, "
                        + failures + " times";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        worker.shutdown(); // to interrupt a thread that reads closes the file that it reads
    }
}
