package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the seal off a running server's store before anything is written, and puts it on again when nothing was written
 * for some seconds. So the store is sealed while it is only read, even if the process is then killed. Thread-safe.
 */
final class SealKeeper implements WriteListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SealKeeper.class);
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** After a try to write that failed, since the disk is full. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** How long a seal may take that is just being set when this is closed. */
    private static final Duration LAST_SEAL = Duration.ofSeconds(5);

    private final StoreSeal seal;
    private final Consumer<IOException> failures;
    private final Consumer<IOException> delays;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-seal");
        thread.setDaemon(true);
        return thread;
    });
    private boolean sealed = true;
    private int writing;
    private long writes;
    private long notBefore = System.nanoTime();
    private final AtomicInteger flushing = new AtomicInteger();
    private volatile boolean delayed;

    /**
     * @param failures told of each write that fails
     * @param delays told of a write that fails and will be tried again: nothing of what is read depends on it
     */
    SealKeeper(StoreSeal seal, Consumer<IOException> failures, Consumer<IOException> delays) {
        this.seal = seal;
        this.failures = failures;
        this.delays = delays;
    }

    /** @param flush makes the server write all that it still holds in memory */
    void start(Runnable flush) {
        var unused = clock.scheduleWithFixedDelay(() -> sealIfQuiet(flush), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void begun() {
        writing++;
        writes++;
        if (sealed) {
            takeOff();
        }
    }

    private void takeOff() {
        try {
            seal.remove();
            sealed = false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the seal of the store", e);
        }
    }

    @Override
    public synchronized void ended() {
        writing--;
        notBefore = System.nanoTime() + QUIET.toNanos();
    }

    @Override
    public void failed(IOException failure) {
        if (flushing.get() == 0) {
            failures.accept(failure);
            return;
        }
        if (!delayed) {
            delayed = true;
            delays.accept(failure);
        }
    }

    private synchronized boolean isQuiet() {
        return !sealed && writing == 0 && System.nanoTime() - notBefore > 0;
    }

    private synchronized void pause() {
        notBefore = System.nanoTime() + PAUSE.toNanos();
    }

    private void sealIfQuiet(Runnable flush) {
        if (!isQuiet()) {
            return;
        }
        try {
            if (flush(flush) && !clock.isShutdown()) {
                sealNow();
            }
        } catch (IOException | RuntimeException e) {
            notYet(e);
        }
    }

    /**
     * Makes the server write all that it still holds in memory. What fails is tried again when nothing was written for some
     * time.
     */
    boolean flush(Runnable flush) {
        flushing.incrementAndGet();
        try {
            flush.run();
            delayed = false;
            return true;
        } catch (RuntimeException e) {
            notYet(e);
            return false;
        } finally {
            flushing.decrementAndGet();
        }
    }

    private void notYet(Exception failure) {
        LOG.debug("the store is not sealed yet", failure);
        pause();
    }

    /** Seals the store if nothing is written meanwhile. */
    void sealNow() throws IOException {
        long before = quietWrites();
        String checksum = seal.checksum();
        synchronized (this) {
            if (writing == 0 && writes == before) {
                seal.set(checksum);
                sealed = true;
            }
        }
    }

    /** How many writes there were; another number than any while one goes on. */
    private synchronized long quietWrites() {
        return writing == 0 ? writes : -1;
    }

    /**
     * Whether the files are not those that were sealed, though nothing of this process has written into them. Null where that
     * is not known, since they cannot be read just now.
     */
    @Nullable Boolean isBroken() {
        long before = quietWrites();
        try {
            boolean broken = seal.isBroken();
            synchronized (this) {
                return broken && sealed && writes == before;
            }
        } catch (UncheckedIOException e) {
            LOG.warn("{}", e.getMessage(), e);
            return null;
        }
    }

    @Override
    public void close() {
        clock.shutdown(); // an interrupted checkpoint would close the file that it writes, and the database with it
        try {
            var unused = clock.awaitTermination(LAST_SEAL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
