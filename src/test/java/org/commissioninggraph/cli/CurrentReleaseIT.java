package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

final class CurrentReleaseIT {
    @Test
    void everyLoadIsAnotherEdition() {
        Database database = ShippedRelease.database();
        Object loadedAt = database.read("MATCH (r:Release) RETURN r.loadedAt AS at", Map.of())
                .get(0)
                .get("at");
        try (CurrentRelease release = CurrentRelease.watch(database)) {
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

    private static void loadedAgain(Database database, String at) {
        database.write(transaction -> transaction.run("MATCH (r:Release) SET r.loadedAt = " + at, Map.of()));
    }
}
