package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is expected of a database, by whichever way it is asked. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("org.commissioninggraph.support.TestDatabase#ways")
final class DatabaseIT {
    private static final String RUNNING = "SHOW TRANSACTIONS YIELD currentQuery AS query"
            + " WHERE query STARTS WITH 'UNWIND range(1, 1000000) AS n RETURN n' RETURN query";

    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum";

    @Parameter
    Database database;

    @AfterEach
    void removeWhatWasWritten() {
        database.write(transaction -> transaction.run("MATCH (n:Written) DETACH DELETE n", Map.of()));
        database.schema("DROP CONSTRAINT written IF EXISTS");
    }

    @Test
    @Timeout(120)
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
        while (!database.read(RUNNING, Map.of()).isEmpty()) {
            Thread.onSpinWait(); // the server may be done with it after it has told
        }
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
