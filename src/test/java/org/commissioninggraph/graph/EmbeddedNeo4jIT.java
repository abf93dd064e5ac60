package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commissioninggraph.graph.Wards.nodes;
import static org.commissioninggraph.graph.Wards.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.support.EmbeddedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedNeo4jIT {
    private final EmbeddedEvents events = new EmbeddedEvents();

    @TempDir
    Path folder;

    @Test
    void keepsItsData() {
        try (Database database = start()) {
            write(database, 3);
        }
        try (Database database = start()) {
            assertThat(nodes(database)).isEqualTo(3);
            assertThat(database.description()).matches("embedded Neo4j 5\\.26\\.\\d+ at " + folder);
        }
        assertThat(events.notices()).isEmpty();
    }

    @Test
    void listensNowhereUnlessItIsToldTo() {
        try (Database database = start()) {
            assertThat(database.read(
                            "SHOW SETTINGS 'server.bolt.enabled' YIELD value RETURN value AS enabled", Map.of()))
                    .containsExactly(Map.of("enabled", "false"));
            assertThat(folder.resolve("neo4j-password")).doesNotExist();
        }
    }

    @Test
    void othersCanLookIntoItOverBolt() throws IOException {
        start().close();
        try (Database database = start(0);
                Database looked = DriverDatabase.connect(bolt())) {
            write(database, 3);
            assertThat(nodes(looked)).isEqualTo(3);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("neo4j-password"))))
                    .isEqualTo("rw-------");
            assertThat(events.notices())
                    .containsExactly("Neo4j's tools can look into the database at " + events.boltAddress()
                            + ", as user neo4j with the password in " + folder.resolve("neo4j-password"));
        }
    }

    @Test
    void whatIsReadFailsOnceAllIsTerminated() throws IOException {
        try (Database database = start(0);
                Database looked = DriverDatabase.connect(bolt())) {
            for (Database ended : List.of(looked, database)) {
                ReadOptions options = new ReadOptions("ended", Duration.ofSeconds(30), 100);
                assertThatThrownBy(() -> ended.read(
                                "UNWIND range(1, 1000000) AS n RETURN n",
                                Map.of(),
                                options,
                                row -> ended.terminateAll()))
                        .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                                .isEqualTo(Code.DATABASE_UNAVAILABLE));
                assertThatThrownBy(() -> nodes(ended))
                        .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                                .isEqualTo(Code.DATABASE_UNAVAILABLE));
            }
        }
    }

    private DatabaseAddress bolt() throws IOException {
        String password = Files.readString(folder.resolve("neo4j-password")).strip();
        assertThat(password).hasSize(32);
        return new DatabaseAddress(events.boltAddress(), "neo4j", password, "neo4j", Duration.ofSeconds(30));
    }

    /** Its store is left where it is. */
    @Test
    void saysThatThePortIsInUse() throws IOException {
        start().close();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                            .isEqualTo(Code.BOLT_PORT_UNUSABLE))
                    .hasMessageStartingWith("cannot listen on BOLT_PORT=" + other.getLocalPort() + " of 127.0.0.1 (")
                    .hasMessageNotContaining("\n");
        }
        start().close();
        assertThat(events.notices()).isEmpty();
    }

    @Test
    void isKnownToBeEmptyUntilSomethingWasLoaded() {
        assertThat(EmbeddedNeo4j.isEmpty(folder)).isTrue();
        start().close();
        assertThat(EmbeddedNeo4j.isEmpty(folder)).isTrue();

        EmbeddedNeo4j.loaded(folder);
        EmbeddedNeo4j.loaded(folder);

        assertThat(EmbeddedNeo4j.isEmpty(folder)).isFalse();
    }

    @Test
    void refusesASecondProcessOnTheSameFolder() {
        try (Database running = start()) {
            assertThatThrownBy(() -> start())
                    .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                            .isEqualTo(Code.DATA_DIR_IN_USE))
                    .hasMessageContaining("DATA_DIR");
        }
    }

    @Test
    void aTransactionMayUseATenthOfTheHeapAndALoadWhatItTakes() {
        String large = "UNWIND range(1, 6000000) AS n RETURN count(DISTINCT n) AS n";
        try (Database database = start()) {
            assertTooLarge(database, large);
            List<Map<String, Object>> loaded = database.writeLarge(transaction -> transaction.run(large, Map.of()));
            assertThat(loaded).containsExactly(Map.of("n", 6_000_000L));
            assertTooLarge(database, large);
        }
    }

    private static void assertTooLarge(Database database, String statement) {
        assertThatThrownBy(() -> database.read(statement, Map.of()))
                .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                        .isEqualTo(Code.QUERY_TOO_LARGE));
    }

    @Test
    void whatRunsEndsWhenAllIsTerminated() throws Exception {
        try (Database database = start()) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<?> reading = thread.submit(() -> database.read(
                    "UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS n", Map.of()));
            thread.shutdown();
            String running =
                    "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query STARTS WITH 'UNWIND' RETURN query";
            while (database.read(running, Map.of()).isEmpty()) {
                assertThat(reading).isNotDone();
            }
            assertThat(database.responds(Duration.ofMinutes(1))).isTrue();

            database.terminateAll();

            assertThatThrownBy(() -> reading.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(GraphException.class);
        }
    }

    private Database start() {
        return start(null);
    }

    private Database start(@Nullable Integer boltPort) {
        return EmbeddedNeo4j.start(folder, Duration.ofSeconds(30), boltPort, events);
    }
}
