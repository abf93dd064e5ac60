package org.commissioninggraph.release;

import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.cost.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the database at a look.
 *
 * @param edition of the release, since answers may tell of when it was loaded too
 * @param quiet whether no other load was announced
 * @param asked when that was asked for, by {@link System#nanoTime}
 * @param problem why the database cannot be asked for just now; null when it can
 */
record ReleaseSnapshot(
        ServedRelease served, Release release, String edition, boolean quiet, long asked, @Nullable String problem) {
    /**
     * @param statistics of what the release holds
     * @param load the counter of loads, of when the release was loaded
     */
    ReleaseSnapshot(
            ServedRelease served,
            Statistics statistics,
            long load,
            boolean quiet,
            long asked,
            @Nullable String problem) {
        this(served, release(served, statistics, load), served.edition(), quiet, asked, problem);
    }

    private static Release release(ServedRelease served, Statistics statistics, long load) {
        Dates dates = new Dates(served.referenceDate(), served.earliestDate(), served.latestDate(), served.series());
        return new Release(served.version(), dates, new DecimalPlaces(served.decimals()), load, statistics);
    }

    /** As the one before saw it, but that it cannot be asked. */
    ReleaseSnapshot failed(String why) {
        return new ReleaseSnapshot(served, release, edition, quiet, asked, why);
    }

    /** As this one saw it, but that another load has begun since. */
    ReleaseSnapshot duringLoad() {
        return new ReleaseSnapshot(served, release, edition, false, asked, problem);
    }

    /** As this one saw it, at a time for which it does not vouch any more. */
    ReleaseSnapshot longAgo() {
        return new ReleaseSnapshot(served, release, edition, quiet, asked - LoadCounter.NOTICE.toNanos(), problem);
    }

    boolean isSameAs(ReleaseSnapshot other) {
        return release.load() == other.release.load() && edition.equals(other.edition);
    }

    /** Whether it is so short after the look that no other release can have begun to take the place of this one. */
    boolean isSurelyCurrent(Release other, long now) {
        return problem == null && quiet && release.load() == other.load() && now - asked < LoadCounter.NOTICE.toNanos();
    }
}
