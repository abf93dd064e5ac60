package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

final class CurrentReleaseIT {

    private static final String KILLED =
            "MERGE (c:LoadCounter) SET c.begun = coalesce(c.begun, 0) + 1, c.announced = c.begun,"
                    + " c.ended = coalesce(c.ended, 0)";

    @Test
    void everyLoadIsAnotherEdition() {
        Database database = ShippedRelease.database();
        Object loadedAt = database.read("MATCH (r:Release) RETURN r.loadedAt AS at", Map.of())
                .get(0)
                .get("at");
        try (CurrentRelease release = CurrentRelease.watch(database, KeptStatistics.read(ShippedRelease.MODEL, null))) {
            String first = release.edition();

            loadedAgain(database, "datetime('2026-11-21T12:00:00Z')");
            release.look();
            String second = release.edition();
            release.look();

            assertThat(second).isNotEqualTo(first).isEqualTo(release.edition());
        } finally {
            database.write(
                    transaction -> transaction.run("MATCH (r:Release) SET r.loadedAt = $at", Map.of("at", loadedAt)));
        }
    }

    @Test
    void whoListensIsToldOfTheReleaseAtOnceAndOfTheNextOne() throws Exception {
        Database database = ShippedRelease.database();
        Object loadedAt = database.read("MATCH (r:Release) RETURN r.loadedAt AS at", Map.of())
                .get(0)
                .get("at");
        BlockingQueue<Release> told = new LinkedBlockingQueue<>();
        try (CurrentRelease release = CurrentRelease.watch(database, KeptStatistics.read(ShippedRelease.MODEL, null))) {
            release.feed().subscribe(told::add);
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(release.current());

            loadedAgain(database, "datetime('2026-11-21T12:00:00Z')");
            release.look();

            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(release.current());
        } finally {
            database.write(
                    transaction -> transaction.run("MATCH (r:Release) SET r.loadedAt = $at", Map.of("at", loadedAt)));
        }
    }

    /** Its process ended between the commit and the word that it is done. */
    @Test
    void aLoadThatWasKilledIsPutRight() {
        Database database = ShippedRelease.database();
        try (CurrentRelease release = CurrentRelease.watch(database, KeptStatistics.read(ShippedRelease.MODEL, null))) {
            Release before = release.current();
            assertThat(release.isCurrent(before)).isTrue();
            database.write(transaction -> transaction.run(KILLED, Map.of()));

            assertThat(release.look()).isFalse();
            for (int look = 0; look < 7; look++) {
                release.lookAgain();
            }

            assertThat(LoadCounter.in(database).settled()).isTrue();
            assertThat(release.isCurrent(before)).isFalse();
            assertThat(release.isCurrent(release.current())).isTrue();
            assertThat(release.current().load()).isEqualTo(before.load() + 1);
        }
    }

    @Test
    void theSameReleaseAgainPutsRightWhatAKilledLoadHasLeft() {
        Database database = ShippedRelease.database();
        database.write(transaction -> transaction.run(KILLED, Map.of()));
        assertThat(LoadCounter.in(database).settled()).isFalse();

        ShippedRelease.loadAgain();

        assertThat(LoadCounter.in(database).settled()).isTrue();
    }

    private static void loadedAgain(Database database, String at) {
        database.write(transaction -> transaction.run("MATCH (r:Release) SET r.loadedAt = " + at, Map.of()));
    }

    /** Loaded by a newer program: what this one asks for may have other names there. */
    @Test
    void aReleaseOfAnotherModelIsAProblem() {
        Database database = ShippedRelease.database();
        try (CurrentRelease release = CurrentRelease.watch(database, KeptStatistics.read(ShippedRelease.MODEL, null))) {
            assertThat(release.problem()).isNull();
            database.write(transaction ->
                    transaction.run("MATCH (r:Release) SET r.before = r.shape, r.shape = ['(Ward)']", Map.of()));

            release.look();

            assertThat(release.problem()).contains("was loaded with another model", "run `load`");
        } finally {
            database.write(transaction ->
                    transaction.run("MATCH (r:Release) SET r.shape = r.before REMOVE r.before", Map.of()));
        }
    }
}
