package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.support.EmbeddedEvents;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Neo4j stores properties is nothing that it promises: this tells when another version does it in another way. */
final class PropertyOrderIT {
    /** As many as a practice has, and how many of them fit into the two records that are read first. */
    private static final int PROPERTIES = 40;

    private static final int FIRST = 8;

    @TempDir
    Path folder;

    @Test
    void whatIsReadMostStandsFirst() {
        List<String> names = PropertyOrder.mostReadFirst(ShippedRelease.MODEL, ShippedRelease.seriesDays());
        Map<String, Object> properties = new LinkedHashMap<>();
        names.subList(0, PROPERTIES).forEach(name -> properties.put(name, 1));
        try (Database database = EmbeddedNeo4j.start(folder, Duration.ofSeconds(30), null, new EmbeddedEvents())) {
            PropertyOrder.make(database, ShippedRelease.MODEL, ShippedRelease.seriesDays());
            database.write(transaction -> transaction.run("CREATE (n) SET n = $of", Map.of("of", properties)));

            List<String> first = database.read("MATCH (n) UNWIND keys(n) AS name RETURN name", Map.of()).stream()
                    .limit(FIRST)
                    .map(row -> String.valueOf(row.get("name")))
                    .toList();

            assertThat(first).hasSameElementsAs(names.subList(0, FIRST));
        }
    }

    @Test
    void theMostReadIsNumberedLastBeforeAPowerOfTwo() {
        List<String> names = IntStream.range(0, 55).mapToObj(String::valueOf).toList();
        List<String> others = List.of("a", "b", "c", "d", "e");

        List<String> numbered = PropertyOrder.numbered(names, others);

        assertThat(numbered).hasSize(60).containsAll(names).containsAll(others);
        assertThat(numbered)
                .startsWith("e", "48", "47")
                .endsWith("a", "b", "c", "d", "54", "53", "52", "51", "50", "49");
        assertThat(numbered.subList(0, 50)).endsWith("1", "0");
        assertThat(PropertyOrder.numbered(List.of("code", "name"), List.of())).hasSize(2);
        assertThat(PropertyOrder.numbered(List.of(), others)).hasSize(5);
    }
}
