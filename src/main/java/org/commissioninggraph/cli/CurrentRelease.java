package org.commissioninggraph.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.api.Release;
import org.commissioninggraph.api.Releases;
import org.commissioninggraph.data.ServedRelease;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.plan.Dates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The release that the database holds now: another process may load a new one, and an external database may go away and
 * come back. Thread-safe.
 */
final class CurrentRelease implements Releases, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final long SECONDS = 2;

    /** How many live answers are made at a time, so that a new release leaves the database to others too. */
    private static final int THREADS = 4;

    /** @param problem why it cannot be asked for just now; null when it can */
    private record State(ServedRelease release, @Nullable String problem) {}

    private final Database database;
    private final ScheduledExecutorService clock;
    private final Sinks.Many<Release> editions = Sinks.many().replay().latest();
    private final Scheduler answering =
            Schedulers.fromExecutorService(Executors.newFixedThreadPool(THREADS, daemons("live")));
    private volatile State state;

    private CurrentRelease(Database database, ServedRelease first) {
        this.database = database;
        this.state = new State(first, null);
        this.clock = Executors.newSingleThreadScheduledExecutor(daemons("current-release"));
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Looks after the release in a database, which must hold one. */
    static CurrentRelease watch(Database database) {
        ServedRelease first = ServedRelease.in(database);
        if (first == null) {
            throw new StartException("the database holds no release: run `load`");
        }
        CurrentRelease current = new CurrentRelease(database, first);
        current.tell();
        var unused = current.clock.scheduleWithFixedDelay(current::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return current;
    }

    @Override
    public Release current() {
        ServedRelease held = state.release();
        return new Release(held.version(), new Dates(held.referenceDate(), held.earliestDate(), held.latestDate()));
    }

    /** Another one for each release, and for each time that one is loaded, since answers may tell of that too. */
    String edition() {
        return edition(state.release());
    }

    private static String edition(ServedRelease release) {
        return release.checksum() + " " + release.loadedAt();
    }

    @Override
    public Flux<Release> feed() {
        return editions.asFlux().onBackpressureLatest().publishOn(answering, 1);
    }

    private void tell() {
        editions.tryEmitNext(current()).orThrow();
    }

    @Nullable String problem() {
        return state.problem();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        answering.dispose();
    }

    void look() {
        try {
            ServedRelease found = ServedRelease.in(database);
            become(found == null ? state.release() : found, found == null ? "the database holds no release" : null);
        } catch (GraphException e) {
            become(state.release(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.debug("cannot look for the release", e);
            become(state.release(), "the release cannot be read");
        }
    }

    private void become(ServedRelease release, @Nullable String problem) {
        State before = state;
        state = new State(release, problem);
        if (!edition(release).equals(edition(before.release()))) {
            LOG.info("serving release {}, loaded at {}", release.version(), release.loadedAt());
            tell();
        }
        if (problem != null && before.problem() == null) {
            LOG.warn("not ready: {}", problem);
        }
        if (problem == null && before.problem() != null) {
            LOG.info("ready again");
        }
    }
}
