package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commissioninggraph.graph.Wards.nodes;
import static org.commissioninggraph.graph.Wards.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.support.EmbeddedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that is not as it was written is moved aside, whenever that is seen. */
final class DamagedStoreIT {
    private final EmbeddedEvents events = new EmbeddedEvents();

    @TempDir
    Path folder;

    /** Without a seal, as after a kill while it was written. What Neo4j says of it is told at once. */
    @Test
    @Timeout(300)
    void movesAStoreAsideThatDoesNotOpen() throws IOException {
        start().close();
        EmbeddedNeo4j.loaded(folder);
        Files.delete(folder.resolve("neo4j-crc32c"));
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

    private void awaitSeal() {
        Path seal = folder.resolve("neo4j-crc32c");
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
        return EmbeddedNeo4j.start(folder, Duration.ofSeconds(30), null, events);
    }
}
