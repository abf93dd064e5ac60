package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.support.EmbeddedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedNeo4jIT {
    private final EmbeddedEvents events = new EmbeddedEvents();

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndItsPasswordToItself() throws IOException {
        try (Database database = start()) {
            database.write(transaction -> transaction.run("CREATE (:Ward {code: 'A'})", Map.of()));
        }
        Path password = folder.resolve("neo4j-password");
        Files.delete(password);

        try (Database database = start()) {
            assertThat(database.read("MATCH (w:Ward) RETURN w.code AS code", Map.of()))
                    .containsExactly(Map.of("code", "A"));
        }
        assertThat(Files.readString(password).strip()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
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
        try (Database database = start()) {
            assertThat(database.description()).startsWith("embedded Neo4j 5.26");
            assertThatThrownBy(this::start)
                    .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                            .isEqualTo(Code.DATA_DIR_IN_USE))
                    .hasMessageContaining("DATA_DIR");
        }
    }

    /** Without a seal, as after a kill while it was written. What Neo4j says of it is told at once. */
    @Test
    @Timeout(60)
    void movesAStoreAsideThatDoesNotOpen() throws IOException {
        start().close();
        EmbeddedNeo4j.loaded(folder);
        Files.delete(folder.resolve("neo4j-seal"));
        cut(folder.resolve("neo4j/data/databases/neo4j/neostore"), 100);

        try (Database database = start()) {
            assertThat(nodes(database)).isZero();
        }
        assertThat(EmbeddedNeo4j.isEmpty(folder)).isTrue();
        assertThat(events.notices())
                .singleElement()
                .asString()
                .startsWith("the embedded Neo4j does not start: ")
                .contains("neo4j-unreadable")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"databases/neo4j/neostore.propertystore.db", "transactions/neo4j/neostore.transaction.db.0"})
    void movesAStoreAsideWhoseBytesHaveChanged(String file) throws IOException {
        try (Database database = start()) {
            write(database, 100);
        }
        scribble(folder.resolve("neo4j/data").resolve(file));

        try (Database database = start()) {
            assertThat(nodes(database)).isZero();
            assertThat(events.notices())
                    .singleElement()
                    .asString()
                    .contains("are not as this program has written them");
        }
        try (Database database = start()) {
            assertThat(nodes(database)).isZero();
        }
        assertThat(events.notices()).hasSize(1);
    }

    @Test
    void aStoreThatIsDamagedWhileItIsReadEndsTheProcess() throws IOException {
        try (Database database = start()) {
            write(database, 5_000);
        }
        try (Database database = start()) {
            awaitSeal();
            scribble(folder.resolve("neo4j/data/databases/neo4j/neostore.propertystore.db.strings"));
            scribble(folder.resolve("neo4j/data/databases/neo4j/neostore.propertystore.db"));

            assertThatThrownBy(() -> database.read("MATCH (w:Ward) RETURN max(w.name + w.code) AS last", Map.of()))
                    .isInstanceOf(GraphException.class);

            assertThat(events.failures()).extracting(GraphException::code).containsExactly(Code.STORE_DAMAGED);
        }
        try (Database database = start()) {
            assertThat(nodes(database)).isZero();
        }
        assertThat(events.notices()).hasSize(1);
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

    private static void write(Database database, int wards) {
        database.write(transaction -> transaction.run(
                "UNWIND range(1, $wards) AS n CREATE (:Ward {code: 'W' + n, name: 'a ward with a name as long as some have, "
                        + "the Nth of them ' + n})",
                Map.of("wards", wards)));
    }

    private static long nodes(Database database) {
        return (Long) database.read("MATCH (n) RETURN count(n) AS nodes", Map.of())
                .get(0)
                .get("nodes");
    }

    private void awaitSeal() {
        Path seal = folder.resolve("neo4j-seal");
        for (int look = 0; look < 600 && Files.notExists(seal); look++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(seal).exists();
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    /** Random bytes from the second kilobyte on, the same ones each time. */
    private static void scribble(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(17);
        for (int index = 1_024; index < bytes.length; index++) {
            bytes[index] = (byte) random.nextInt();
        }
        Files.write(file, bytes, StandardOpenOption.WRITE);
    }

    private Database start() {
        return EmbeddedNeo4j.start(folder, Duration.ofSeconds(30), events);
    }
}
