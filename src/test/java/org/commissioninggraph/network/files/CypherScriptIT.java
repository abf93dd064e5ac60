package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The script is run by a Neo4j, twice. */
final class CypherScriptIT {
    private static final String KIND = "Script`d";
    private static final LocalDate DAY = LocalDate.of(2013, 4, 1);
    private static final String TEXT = "O'Brien \"x\" \\ $y // z; \\u0027 \\\\u0027 \u0001\r\nend\\";

    private final Database database = TestDatabase.get();

    @AfterEach
    void removeWhatWasWritten() {
        database.write(transaction -> transaction.run("MATCH (n:`Script``d`) DETACH DELETE n", Map.of()));
        database.schema("DROP CONSTRAINT `network Script``d` IF EXISTS");
    }

    private static Network network() {
        NetworkBuilder builder = NetworkBuilder.directed()
                .nodeProperty("$lock", ColumnType.TEXT)
                .nodeProperty("on", ColumnType.DATE)
                .nodeProperty("tags", ColumnType.LIST)
                .edgeProperty("share", ColumnType.DOUBLE);
        builder.node(new NetworkNode("ALONE", KIND, "Alone"));
        for (int i = 0; i < 1100; i++) {
            builder.node(new NetworkNode(
                    "N" + i,
                    KIND,
                    TEXT,
                    Validity.life(DAY, null),
                    Map.of("$lock", TEXT, "on", DAY, "tags", List.of("a", "b"))));
            builder.edge(new NetworkEdge(
                    "LEADS_TO", "N" + i, "N" + (i / 2), Validity.between(DAY, null), "S", Map.of("share", i / 1100.0)));
        }
        builder.edge(new NetworkEdge("LEADS_TO", "N1", "N0"));
        return builder.build();
    }

    @Test
    void itRunsTwiceAndMakesTheSameOnce() {
        FileOptions options = FileOptions.PLAIN.withDescription(Map.of("query", "first line\nCREATE (:Script)"));
        String script = Written.as(GraphFormat.CYPHER, network(), options);

        assertThat(script.lines().filter(line -> line.startsWith("UNWIND"))).hasSize(6);
        for (int time = 0; time < 2; time++) {
            script.lines().filter(line -> !line.startsWith("//")).forEach(this::run);
            assertThat(count("MATCH (n:`Script``d`) RETURN count(n) AS count")).isEqualTo(1101L);
            assertThat(count("MATCH (:`Script``d`)-[r:LEADS_TO]->() RETURN count(r) AS count"))
                    .isEqualTo(1101L);
        }
        Map<String, Object> properties = database.read(
                        "MATCH (n:`Script``d` {code: 'N7'}) RETURN n.name AS name, n.`$lock` AS lock, n.on AS on,"
                                + " n.opened AS opened, n.tags AS tags, n.code AS code",
                        Map.of())
                .get(0);
        assertThat(properties)
                .containsEntry("name", TEXT)
                .containsEntry("lock", TEXT)
                .containsEntry("on", DAY)
                .containsEntry("opened", DAY)
                .containsEntry("tags", List.of("a", "b"));
    }

    private void run(String statement) {
        String one = statement.substring(0, statement.length() - 1);
        if (one.startsWith("CREATE CONSTRAINT")) {
            database.schema(one);
        } else {
            database.write(transaction -> transaction.run(one, Map.of()));
        }
    }

    private Object count(String statement) {
        return database.read(statement, Map.of()).get(0).get("count");
    }
}
