package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedNeo4jIT {
    private final List<String> notices = new ArrayList<>();

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
        assertThat(notices).isEmpty();
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

    @Test
    void movesAnUnreadableStoreAside() throws IOException {
        start().close();
        Files.writeString(folder.resolve("neo4j/data/databases/system/neostore"), "scrap");
        Files.writeString(folder.resolve("neo4j/data/databases/neo4j/neostore"), "scrap");

        try (Database database = start()) {
            assertThat(database.read("MATCH (n) RETURN count(n) AS nodes", Map.of()))
                    .containsExactly(Map.of("nodes", 0L));
        }
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("neo4j-unreadable")
                .doesNotContain("\n");
    }

    private Database start() {
        return EmbeddedNeo4j.start(folder, Duration.ofSeconds(30), notices::add);
    }
}
