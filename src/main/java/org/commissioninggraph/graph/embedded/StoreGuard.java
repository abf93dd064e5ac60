package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.kernel.monitoring.ExceptionalDatabaseEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the server cannot go on: its disk is full, its store is damaged, its memory is used up. Thread-safe. */
final class StoreGuard extends DatabaseEventListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

    /** How often the files are read again at most, however many statements fail. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Path store;
    private final ServerEvents events;
    private final StoreSeal seal;
    private final SealKeeper keeper;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());

    /** @param store the home of the server */
    StoreGuard(Path store, ServerEvents events) {
        this.store = store;
        this.events = events;
        this.seal = new StoreSeal(store);
        this.keeper = new SealKeeper(seal, this::writeFailed, this::writeDelayed);
    }

    /** To be told of everything that the server writes. */
    WriteListener writes() {
        return keeper;
    }

    /** @throws GraphException with code STORE_DAMAGED when a closed store is not as it was left */
    void check() {
        if (seal.isBroken()) {
            throw damaged();
        }
    }

    /** @param flush makes the server write all that it still holds in memory */
    void watch(Runnable flush) {
        keeper.start(flush);
    }

    /** @param flush as for {@link #watch}: done now */
    void flush(Runnable flush) {
        var unused = keeper.flush(flush);
    }

    /** Shuts the server down, and seals its store unless it was damaged. */
    void shutDown(Runnable shutdown) {
        Boolean broken = keeper.isBroken();
        keeper.close();
        shutdown.run();
        try {
            if (broken == null) {
                return; // what it was sealed with still tells
            }
            if (broken) {
                seal.set("damaged");
            } else {
                keeper.sealNow();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the store was closed without a seal", e);
        }
    }

    /** The store is not there any more. */
    void forget() throws IOException {
        seal.remove();
    }

    /** Told of each failure of a statement, by Neo4j's status code. */
    void failed(String status) {
        if (status.endsWith(".General.OutOfMemoryError")) {
            events.fatal(outOfMemory(null));
        } else if (mayBeDamage(status) && isTimeToLook() && Boolean.TRUE.equals(keeper.isBroken())) {
            events.fatal(damaged());
        }
    }

    private static boolean mayBeDamage(String status) {
        return status.startsWith("Neo.DatabaseError.") || status.endsWith(".EntityNotFound");
    }

    private boolean isTimeToLook() {
        long now = System.nanoTime();
        long next = nextLook.get();
        return now - next >= 0 && nextLook.compareAndSet(next, now + BETWEEN_LOOKS.toNanos());
    }

    /** Neo4j does not trust itself any more, and refuses all transactions from now on. */
    @Override
    public void databasePanic(DatabaseEventContext event) {
        Throwable cause = event instanceof ExceptionalDatabaseEvent exceptional ? exceptional.getCause() : null;
        events.fatal(panic(cause == null ? new IllegalStateException("no cause was given") : cause));
    }

    private GraphException panic(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return outOfMemory(cause);
        }
        return DiskFailure.in(cause)
                .map(this::cannotWrite)
                .orElseGet(() -> new GraphException(
                        Code.EMBEDDED_FAILED,
                        "the embedded Neo4j has failed (" + cause + "): start again; see " + store.resolve("logs"),
                        cause));
    }

    private void writeFailed(IOException failure) {
        events.fatal(cannotWrite(failure));
    }

    /** Neo4j's transaction logs hold what the files of the store do not have yet. */
    private void writeDelayed(IOException failure) {
        events.notice("cannot write in the data folder " + store.resolveSibling("") + " (" + failure.getMessage()
                + "): what was loaded is served all the same; make room there before the program is stopped");
    }

    GraphException cannotWrite(IOException failure) {
        return DiskFailure.cannotWrite(store.resolveSibling(""), failure);
    }

    private GraphException damaged() {
        return new GraphException(
                Code.STORE_DAMAGED,
                "the files of the store in " + store + " are not as this program has written them: the disk may be"
                        + " broken; start again, and the data is loaded anew");
    }

    private static GraphException outOfMemory(@Nullable Throwable cause) {
        return new GraphException(
                Code.OUT_OF_MEMORY, "the heap is used up: give the program more with -Xmx, and start again", cause);
    }
}
