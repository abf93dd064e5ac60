package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is expected of a database, by whichever way it is asked. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("org.commissioninggraph.support.TestDatabase#ways")
final class DatabaseIT {
    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2013-04-01T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.parse("2013-04-01");

    @Parameter
    Database database;

    @AfterEach
    void removeWhatWasWritten() {
        database.write(transaction -> transaction.run("MATCH (n:Written) DETACH DELETE n", Map.of()));
        database.schema("DROP CONSTRAINT written IF EXISTS");
    }

    @Test
    void givesPlainValues() {
        assertThat(database.read(
                        "RETURN 1 AS whole, 0.5 AS number, 'a' AS text, true AS truth, null AS nothing, "
                                + "date('2013-04-01') AS day, datetime('2013-04-01T12:00:00+01:00') AS time, "
                                + "datetime('2013-04-01T12:00:00[Europe/London]') AS zoned, "
                                + "[1, null, {deep: date('2014-01-01')}, []] AS list, {empty: null} AS map, "
                                + "point({latitude: 51.5, longitude: -0.1}) AS place",
                        Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("whole", 1L)
                        .containsEntry("number", 0.5)
                        .containsEntry("text", "a")
                        .containsEntry("truth", true)
                        .containsEntry("nothing", null)
                        .containsEntry("day", DAY)
                        .containsEntry("time", NOON)
                        .containsEntry("zoned", NOON)
                        .containsEntry(
                                "list",
                                Arrays.asList(1L, null, Map.of("deep", LocalDate.parse("2014-01-01")), List.of()))
                        .containsEntry("map", Collections.singletonMap("empty", null))
                        .containsEntry("place", Map.of("latitude", 51.5, "longitude", -0.1)));
    }

    @Test
    void givesParametersBackAsPlainValues() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("small", 1);
        parameters.put("whole", 1L << 40);
        parameters.put("number", 0.1);
        parameters.put("text", "'\"\\ü");
        parameters.put("truth", false);
        parameters.put("day", DAY);
        parameters.put("time", NOON);
        parameters.put("list", List.of(1, "a", List.of(2.5)));
        parameters.put("map", Map.of("deep", Map.of("code", List.of("A"))));
        parameters.put("nothing", null);

        Map<String, Object> given = new LinkedHashMap<>(
                database.read("RETURN $all AS all", Map.of("all", parameters)).get(0));

        parameters.put("small", 1L);
        parameters.put("list", List.of(1L, "a", List.of(2.5)));
        assertThat(given).isEqualTo(Map.of("all", parameters));
    }

    @Test
    void givesNodesAndRelationshipsAsTheirProperties() {
        database.write(transaction -> transaction.run(
                "CREATE (:Written {code: 'A', names: ['a', 'b'], sizes: [1, 2], size: $small})"
                        + "-[:TO {since: date('2013-04-01')}]->(:Written)",
                Map.of("small", 7)));

        assertThat(database.read(
                        "MATCH (a:Written {code: 'A'})-[r]->(b) RETURN b, r, a, [a] AS list, a.names AS names",
                        Map.of()))
                .singleElement()
                .satisfies(row -> {
                    Map<String, Object> node =
                            Map.of("code", "A", "names", List.of("a", "b"), "sizes", List.of(1L, 2L), "size", 7L);
                    assertThat(row.keySet()).containsExactly("b", "r", "a", "list", "names");
                    assertThat(row)
                            .containsEntry("b", Map.of())
                            .containsEntry("r", Map.of("since", DAY))
                            .containsEntry("a", node)
                            .containsEntry("list", List.of(node))
                            .containsEntry("names", List.of("a", "b"));
                });
    }

    @Test
    void handsOverRowsAsTheyArrive() {
        List<Object> seen = new ArrayList<>();
        assertThatThrownBy(() -> database.read(
                        "UNWIND range(1, 1000000) AS n RETURN n", Map.of(), options("handed over"), row -> {
                            seen.add(row.get("n"));
                            if (seen.size() == 3) {
                                throw new IllegalStateException("enough");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(database.terminate("handed over").toCompletableFuture().join())
                .isZero();
    }

    @Test
    void readsWhileItReads() {
        List<Object> seen = new ArrayList<>();
        database.read("UNWIND range(1, 3) AS n RETURN n", Map.of(), options("outer"), row -> database.read(
                        "RETURN $n * 2 AS n", Map.of("n", row.get("n")))
                .forEach(inner -> seen.add(inner.get("n"))));
        assertThat(seen).containsExactly(2L, 4L, 6L);
    }

    @Test
    void endsAReadThatNobodyWaitsFor() {
        Thread ending = new Thread(() -> {
            while (database.terminate("endless").toCompletableFuture().join() == 0) {
                Thread.onSpinWait();
            }
        });
        ending.start();
        failsWith(Code.TERMINATED, "nobody", () -> database.read(ENDLESS, Map.of(), options("endless"), row -> {}));
    }

    @Test
    void endsAReadWhoseRowsAreBeingTaken() {
        String many = "UNWIND range(1, 1000000) AS n RETURN n";
        failsWith(
                Code.TERMINATED,
                "nobody",
                () -> database.read(many, Map.of(), options("taken"), row -> {
                    if (row.get("n").equals(1L)) {
                        assertThat(database.terminate("taken")
                                        .toCompletableFuture()
                                        .join())
                                .isEqualTo(1);
                    }
                }));
    }

    @Test
    void doesNotEndAnotherRead() {
        assertThat(database.terminate("nothing of this name")
                        .toCompletableFuture()
                        .join())
                .isZero();
    }

    @Test
    void endsAReadAtItsTimeLimit() {
        ReadOptions hasty = new ReadOptions("hasty", Duration.ofMillis(200), 100);
        failsWith(Code.QUERY_TIMEOUT, "QUERY_TIMEOUT", () -> database.read(ENDLESS, Map.of(), hasty, row -> {}));
        failsWith(Code.QUERY_TIMEOUT, "QUERY_TIMEOUT", () -> database.profile(ENDLESS, Map.of(), hasty));
    }

    @Test
    void refusesAStatementThatNeedsTooMuchMemory() {
        assumeFalse(TestDatabase.isElsewhere(), "its limit is not ours");
        String large = "UNWIND range(1, 6000000) AS n RETURN count(DISTINCT n) AS n";
        failsWith(Code.QUERY_TOO_LARGE, "fewer rows", () -> database.read(large, Map.of()));
    }

    @Test
    void namesAStatementThatIsNotAccepted() {
        failsWith(Code.STATEMENT_FAILED, "report this", () -> database.read("RETURN", Map.of()));
        failsWith(Code.STATEMENT_FAILED, "report this", () -> database.explain("RETURN", Map.of()));
        failsWith(
                Code.STATEMENT_FAILED,
                "by zero",
                () -> database.read("UNWIND [1, 0] AS n RETURN 1 / n AS n", Map.of()));
    }

    @Test
    void namesAConstraint() {
        database.schema("CREATE CONSTRAINT written FOR (n:Written) REQUIRE n.code IS UNIQUE");
        failsWith(
                Code.CONSTRAINT_VIOLATED,
                "constraint",
                () -> database.write(
                        transaction -> transaction.run("UNWIND [1, 1] AS n CREATE (:Written {code: n})", Map.of())));
        assertThat(written()).isZero();
    }

    @Test
    void readsWhatItWrites() {
        long seen = database.write(transaction -> {
            transaction.run("CREATE (:Written)", Map.of());
            assertThat(written()).isZero();
            return (long) transaction
                    .run("MATCH (n:Written) RETURN count(n) AS n", Map.of())
                    .get(0)
                    .get("n");
        });
        assertThat(seen).isEqualTo(1);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void rollsBackWhatFails() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    transaction.run("CREATE (:Written)", Map.of());
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(written()).isZero();
    }

    @Test
    void doesNotWriteInARead() {
        failsWith(Code.STATEMENT_FAILED, "report this", () -> database.read("CREATE (:Written)", Map.of()));
        failsWith(
                Code.STATEMENT_FAILED,
                "report this",
                () -> database.read("CREATE (n:Written) RETURN n", Map.of(), options("writing"), row -> {}));
        assertThat(written()).isZero();
    }

    private long written() {
        return (long) database.read("MATCH (n:Written) RETURN count(n) AS n", Map.of())
                .get(0)
                .get("n");
    }

    @Test
    void tellsThePlan() {
        PlanTree explained = database.explain("MATCH (n:Ward) RETURN count(n)", Map.of());
        PlanTree profiled =
                database.profile("UNWIND range(1, 5000) AS n RETURN n AS number", Map.of(), options("profile"));

        assertThat(explained.uses("NodeCountFromCountStore")).isTrue();
        assertThat(explained.children().get(0).arguments()).containsKeys("Details", "EstimatedRows");
        assertThat(profiled.rows()).isEqualTo(5000);
        assertThat(profiled.operator()).isEqualTo("ProduceResults");
        assertThat(profiled.arguments()).containsEntry("Details", "number");
    }

    @Test
    void tellsWhatItIs() {
        assertThat(database.description()).matches("(embedded )?Neo4j \\d+\\.\\d+.* at .*");
        assertThat(database.responds(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void readsWhatTheSchemaIs() {
        database.schema("CREATE CONSTRAINT written FOR (n:Written) REQUIRE n.code IS UNIQUE");
        assertThat(database.read(
                        "SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE name = 'written' RETURN name, labelsOrTypes",
                        Map.of()))
                .containsExactly(Map.of("name", "written", "labelsOrTypes", List.of("Written")));
    }

    private static ReadOptions options(String name) {
        return new ReadOptions(name, TestDatabase.QUERY_TIMEOUT, 100);
    }

    private static void failsWith(Code code, String toDo, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code))
                .hasMessageContaining(toDo)
                .hasMessageNotContaining("\n");
    }
}
