package org.commissioninggraph.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commissioninggraph.api.Release;
import org.commissioninggraph.api.Releases;
import org.commissioninggraph.data.LoadCounter;
import org.commissioninggraph.data.ServedRelease;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.plan.Dates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * The release that the database holds now: another process may load a new one, and an external database may go away and
 * come back. Thread-safe.
 */
final class CurrentRelease implements Releases, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final long SECONDS = 2;

    /**
     * @param load the counter of loads, of when it was loaded
     * @param problem why it cannot be asked for just now; null when it can
     */
    private record State(ServedRelease release, long load, @Nullable String problem) {}

    /** How often it is looked whether a load is done that has begun to commit, and for how long. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final int LOOKS = 100;

    private final Database database;
    private final ScheduledExecutorService clock;
    private final ReleaseFeed feed = new ReleaseFeed();
    private volatile State state;
    private int unsettled;

    private CurrentRelease(Database database, ServedRelease first, long load) {
        this.database = database;
        this.state = new State(first, load, null);
        this.clock = Executors.newSingleThreadScheduledExecutor(ReleaseFeed.daemons("current-release"));
    }

    /** Looks after the release in a database, which must hold one. */
    static CurrentRelease watch(Database database) {
        LoadCounter loads = LoadCounter.in(database);
        for (int look = 0; look < LOOKS && !loads.settled(); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            loads = LoadCounter.in(database);
        }
        ServedRelease first = ServedRelease.in(database);
        if (first == null) {
            throw new StartException("the database holds no release: run `load`");
        }
        CurrentRelease current = new CurrentRelease(database, first, loads.ended());
        current.feed.tell(current.current());
        var unused = current.clock.scheduleWithFixedDelay(current::lookAgain, SECONDS, SECONDS, TimeUnit.SECONDS);
        return current;
    }

    @Override
    public Release current() {
        State now = state;
        ServedRelease held = now.release();
        return new Release(
                held.version(), new Dates(held.referenceDate(), held.earliestDate(), held.latestDate()), now.load());
    }

    @Override
    public boolean held(Release release) {
        try {
            if (LoadCounter.in(database).begun() == release.load()) {
                return true;
            }
            settle();
            return false;
        } catch (GraphException e) {
            throw ReadStatements.told(e);
        }
    }

    private void settle() {
        for (int look = 0; look < LOOKS && !look(); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
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
        return feed.flux();
    }

    /** A load that was killed while it committed is put right: no other one holds its counter for so long. */
    void lookAgain() {
        if (look()) {
            unsettled = 0;
        } else if (++unsettled > 1) {
            settleForGood();
        }
    }

    private void settleForGood() {
        try {
            LoadCounter.settle(database);
        } catch (RuntimeException e) {
            if (!look()) {
                LOG.warn(
                        "a load has not come to its end, and the database does not let us put it right: run `load`", e);
            }
        }
    }

    @Nullable String problem() {
        return state.problem();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        feed.close();
    }

    /** Whether there is one: not while it is just being put in the place of another. */
    synchronized boolean look() {
        try {
            LoadCounter before = LoadCounter.in(database);
            ServedRelease found = before.settled() ? ServedRelease.in(database) : null;
            if (!before.settled() || !before.equals(LoadCounter.in(database))) {
                return false;
            }
            become(
                    found == null ? state.release() : found,
                    before.begun(),
                    found == null ? "the database holds no release" : null);
        } catch (GraphException e) {
            become(state.release(), state.load(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.debug("cannot look for the release", e);
            become(state.release(), state.load(), "the release cannot be read");
        }
        return true;
    }

    private void become(ServedRelease release, long load, @Nullable String problem) {
        State before = state;
        state = new State(release, load, problem);
        if (!edition(release).equals(edition(before.release()))) {
            LOG.info("serving release {}, loaded at {}", release.version(), release.loadedAt());
        }
        // Even if it failed: a live answer that met it was not sent.
        if (load != before.load() || !edition(release).equals(edition(before.release()))) {
            feed.tell(current());
        }
        if (problem != null && before.problem() == null) {
            LOG.warn("not ready: {}", problem);
        }
        if (problem == null && before.problem() != null) {
            LOG.info("ready again");
        }
    }
}
