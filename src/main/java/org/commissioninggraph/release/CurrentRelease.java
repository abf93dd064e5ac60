package org.commissioninggraph.release;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.process.DaemonThreads;
import org.commissioninggraph.process.FatalErrors;
import org.commissioninggraph.process.StartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * The release that the database holds now: another process may load a new one, and an external database may go away and
 * come back. Thread-safe.
 */
public final class CurrentRelease implements Releases, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final long SECONDS = 1;

    /** After so many looks a load that has not come to its end is taken for killed. */
    private static final int PATIENCE = 6;

    private final Database database;
    private final KeptStatistics statistics;
    private final ScheduledExecutorService clock;
    private final ReleaseFeed feed = new ReleaseFeed();
    private final List<String> shape;
    private volatile ReleaseSnapshot last;
    private int unsettled;

    private CurrentRelease(Database database, KeptStatistics statistics, ReleaseSnapshot first) {
        this.database = database;
        this.statistics = statistics;
        this.shape = first.served().shape();
        this.last = first;
        this.clock = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("current-release"));
    }

    /**
     * Looks after the release in a database, which must hold one.
     *
     * @param statistics what is kept of them
     */
    public static CurrentRelease watch(Database database, KeptStatistics statistics) {
        LoadCounter loads = LoadCounter.settledIn(database);
        ServedRelease first = ServedRelease.in(database);
        if (first == null) {
            throw new StartException("the database holds no release: run `load`");
        }
        Statistics counted = statistics.of(database, first);
        ReleaseSnapshot looked = new ReleaseSnapshot(first, counted, loads.ended(), false, System.nanoTime(), null);
        CurrentRelease current = new CurrentRelease(database, statistics, looked);
        current.feed.tell(current.current());
        var unused = current.clock.scheduleWithFixedDelay(
                FatalErrors.watched(current::lookAgain), SECONDS, SECONDS, TimeUnit.SECONDS);
        return current;
    }

    @Override
    public Release current() {
        return last.release();
    }

    @Override
    public boolean isCurrent(Release release) {
        if (last.isSurelyCurrent(release, System.nanoTime())
                || LoadCounter.in(database).begun() == release.load()) {
            return true;
        }
        LoadCounter.await(this::look);
        return false;
    }

    /** Another one whenever answers may be others. */
    public String edition() {
        return last.edition();
    }

    @Override
    public Flux<Release> feed() {
        return feed.flux();
    }

    /** A load that was killed is put right: no other one holds its counter for so long, or it is waited for. */
    void lookAgain() {
        if (look() && last.quiet()) {
            unsettled = 0;
        } else if (++unsettled > PATIENCE) {
            settleForGood(unsettled == PATIENCE + 1);
        }
    }

    private void settleForGood(boolean first) {
        try {
            LoadCounter.settle(database);
        } catch (RuntimeException e) {
            if (first) {
                LOG.warn(
                        "a load has not come to its end, and the database does not let us put it right: run `load`", e);
            }
        }
    }

    /** What was found at the last look that found one. */
    public ServedRelease served() {
        return last.served();
    }

    public @Nullable String problem() {
        return last.problem();
    }

    @Override
    public void close() {
        clock.shutdown(); // to interrupt a thread that reads closes the file that it reads
        feed.close();
    }

    /** Whether there is one: not while it is just being put in the place of another. */
    synchronized boolean look() {
        try {
            LoadCounter before = LoadCounter.in(database);
            ServedRelease found = before.settled() ? ServedRelease.in(database) : null;
            Statistics counted = counted(found, before);
            long asked = System.nanoTime();
            LoadCounter newest = newest();
            if (!before.settled() || !before.equals(newest == null ? LoadCounter.in(database) : newest)) {
                last = last.duringLoad();
                return false;
            }
            ServedRelease served = found == null ? last.served() : found;
            ReleaseSnapshot looked =
                    new ReleaseSnapshot(served, counted, before.begun(), before.quiet(), asked, problem(found));
            become(newest == null ? looked.longAgo() : looked);
        } catch (GraphException e) {
            become(last.failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.debug("cannot look for the release", e);
            become(last.failed("the release cannot be read"));
        }
        return true;
    }

    /** The model of this process was compared with what the first release was loaded with. */
    private @Nullable String problem(@Nullable ServedRelease found) {
        if (found == null) {
            return "the database holds no release";
        }
        return found.shape().equals(shape)
                ? null
                : "release " + found.version() + " was loaded with another model than this server has: start it again"
                        + " with that model, or run `load` with this one";
    }

    /** Counted once for each release that is found. */
    private Statistics counted(@Nullable ServedRelease found, LoadCounter loads) {
        ReleaseSnapshot before = last;
        if (found == null
                || (found.equals(before.served())
                        && loads.begun() == before.release().load())) {
            return before.release().statistics();
        }
        return statistics.of(database, found);
    }

    /** Null where only followers can be read: those may be behind. */
    private @Nullable LoadCounter newest() {
        try {
            return LoadCounter.newest(database);
        } catch (GraphException e) {
            return null;
        }
    }

    private void become(ReleaseSnapshot now) {
        ReleaseSnapshot before = last;
        last = now;
        if (!now.edition().equals(before.edition())) {
            LOG.info(
                    "serving release {}, loaded at {}",
                    now.served().version(),
                    now.served().loadedAt());
        }
        boolean again = now.problem() == null && before.problem() != null;
        // Even if the load failed: a live answer that met it was not sent, and one that met a problem was an error.
        if (!now.isSameAs(before) || again) {
            feed.tell(current());
        }
        if (now.problem() != null && !now.problem().equals(before.problem())) {
            LOG.warn("not ready: {}", now.problem());
        }
        if (again) {
            LOG.info("ready again");
        }
    }
}
