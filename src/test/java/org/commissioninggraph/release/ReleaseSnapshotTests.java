package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.cost.Statistics;
import org.junit.jupiter.api.Test;

/** A load tells of itself so long before its commit that nobody needs to ask after each answer. */
final class ReleaseSnapshotTests {
    private static final long ASKED = Long.MAX_VALUE - 1_000; // nanoTime may begin anywhere, and flow over
    private static final long NOTICE = LoadCounter.NOTICE.toNanos();

    @Test
    void vouchesForAsLongAsTheNoticeOfALoad() {
        ReleaseSnapshot looked = looked(7, true);

        assertThat(looked.isSurelyCurrent(looked.release(), ASKED)).isTrue();
        assertThat(looked.isSurelyCurrent(looked.release(), ASKED + NOTICE - 1)).isTrue();
        assertThat(looked.isSurelyCurrent(looked.release(), ASKED + NOTICE)).isFalse();
    }

    @Test
    void doesNotVouchWhenALoadWasAnnounced() {
        ReleaseSnapshot looked = looked(7, false);

        assertThat(looked.isSurelyCurrent(looked.release(), ASKED)).isFalse();
    }

    @Test
    void doesNotVouchWhenItMayBeBehind() {
        ReleaseSnapshot looked = looked(7, true);

        assertThat(looked.duringLoad().isSurelyCurrent(looked.release(), ASKED)).isFalse();
        assertThat(looked.longAgo().isSurelyCurrent(looked.release(), ASKED)).isFalse();
    }

    @Test
    void doesNotVouchForAnEarlierLoad() {
        Release earlier = looked(6, true).release();

        assertThat(looked(7, true).isSurelyCurrent(earlier, ASKED)).isFalse();
    }

    @Test
    void doesNotVouchWhenTheDatabaseCouldNotBeAsked() {
        ReleaseSnapshot failed = looked(7, true).failed("it does not answer");

        assertThat(failed.isSurelyCurrent(failed.release(), ASKED)).isFalse();
        assertThat(failed.isSameAs(looked(7, true))).isTrue();
    }

    private static ReleaseSnapshot looked(long load, boolean quiet) {
        LocalDate day = LocalDate.of(2017, 4, 1);
        OffsetDateTime loadedAt = OffsetDateTime.parse("2026-11-21T12:00:00Z");
        ServedRelease served =
                new ServedRelease("2019.10.1", day, day, day, loadedAt, "checksum", List.of(), Map.of(), Map.of());
        return new ReleaseSnapshot(served, Statistics.NONE, load, quiet, ASKED, null);
    }
}
