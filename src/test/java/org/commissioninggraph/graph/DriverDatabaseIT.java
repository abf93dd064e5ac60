package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.Test;

final class DriverDatabaseIT {
    private final Database database = TestDatabase.get();
    private final DatabaseAddress address = TestDatabase.address();

    @Test
    void givesPlainValues() {
        assertThat(database.read(
                        "RETURN 1 AS whole, 0.5 AS number, 'a' AS text, true AS truth, null AS nothing, "
                                + "date('2013-04-01') AS day, datetime('2013-04-01T12:00:00+01:00') AS time, "
                                + "[1, {deep: date('2014-01-01')}] AS list, "
                                + "point({latitude: 51.5, longitude: -0.1}) AS place",
                        Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("whole", 1L)
                        .containsEntry("number", 0.5)
                        .containsEntry("text", "a")
                        .containsEntry("truth", true)
                        .containsEntry("nothing", null)
                        .containsEntry("day", LocalDate.parse("2013-04-01"))
                        .containsEntry("time", OffsetDateTime.parse("2013-04-01T12:00:00+01:00"))
                        .containsEntry("list", List.of(1L, Map.of("deep", LocalDate.parse("2014-01-01"))))
                        .containsEntry("place", Map.of("latitude", 51.5, "longitude", -0.1)));
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
                .hasMessage("enough");
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void endsAReadThatNobodyWaitsFor() {
        String endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)";
        Thread ending = new Thread(() -> {
            while (database.terminate("endless").toCompletableFuture().join() == 0) {
                Thread.onSpinWait();
            }
        });
        ending.start();
        failsWith(Code.TERMINATED, "nobody", () -> database.read(endless, Map.of(), options("endless"), row -> {}));
    }

    @Test
    void doesNotEndAnotherRead() {
        assertThat(database.terminate("nothing of this name")
                        .toCompletableFuture()
                        .join())
                .isZero();
    }

    private static ReadOptions options(String name) {
        return new ReadOptions(name, TestDatabase.QUERY_TIMEOUT, 100);
    }

    @Test
    void rollsBackWhatFails() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    transaction.run("CREATE (:Unwanted)", Map.of());
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(database.read("MATCH (n:Unwanted) RETURN n", Map.of())).isEmpty();
    }

    @Test
    void doesNotWriteInARead() {
        assertThatThrownBy(() -> database.read("CREATE (:Unwanted)", Map.of())).isInstanceOf(GraphException.class);
        assertThat(database.read("MATCH (n:Unwanted) RETURN n", Map.of())).isEmpty();
    }

    @Test
    void tellsThePlan() {
        PlanTree explained = database.explain("MATCH (n:Ward) RETURN count(n)", Map.of());
        PlanTree profiled = database.profile("UNWIND range(1, 5000) AS n RETURN n", Map.of(), options("profile"));

        assertThat(explained.uses("NodeCountFromCountStore")).isTrue();
        assertThat(profiled.rows()).isEqualTo(5000);
        assertThat(profiled.operator()).isEqualTo("ProduceResults");
    }

    @Test
    void endsAReadAtItsTimeLimit() {
        DatabaseAddress hasty = new DatabaseAddress(
                address.uri(), address.user(), address.password(), address.database(), Duration.ofMillis(200));
        try (Database limited = DriverDatabase.connect(hasty)) {
            String endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)";
            failsWith(Code.QUERY_TIMEOUT, "QUERY_TIMEOUT", () -> limited.read(endless, Map.of()));
        }
    }

    @Test
    void namesAWrongPassword() {
        DatabaseAddress wrong = new DatabaseAddress(
                address.uri(), address.user(), "wrong-password", address.database(), address.queryTimeout());
        assertThatThrownBy(() -> DriverDatabase.connect(wrong))
                .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                        .isEqualTo(Code.WRONG_PASSWORD))
                .hasMessage("Neo4j at " + address.uri() + " does not accept user " + address.user()
                        + " with this password: set NEO4J_USER and NEO4J_PASSWORD");
    }

    @Test
    void namesADatabaseThatIsNotThere() {
        DatabaseAddress wrong = new DatabaseAddress(
                address.uri(), address.user(), address.password(), "absent", address.queryTimeout());
        failsWith(Code.UNKNOWN_DATABASE, "NEO4J_DATABASE", () -> DriverDatabase.connect(wrong));
    }

    @Test
    void namesAnAddressWhereNothingAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        for (String scheme : List.of("bolt", "neo4j")) {
            DatabaseAddress nowhere = new DatabaseAddress(
                    scheme + "://127.0.0.1:" + free, "neo4j", "secret-word", "neo4j", address.queryTimeout());
            failsWith(Code.DATABASE_UNAVAILABLE, "NEO4J_URI", () -> DriverDatabase.connect(nowhere));
        }
    }

    /** As where the address of Neo4j's browser is taken for its own. */
    @Test
    void namesAnAddressWhereHttpIsSpoken() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerOverHttp(socket));
            server.start();
            DatabaseAddress http = new DatabaseAddress(
                    "bolt://127.0.0.1:" + socket.getLocalPort(),
                    "neo4j",
                    "secret-word",
                    "neo4j",
                    address.queryTimeout());
            failsWith(Code.INVALID_ADDRESS, "Bolt port", () -> DriverDatabase.connect(http));
            server.join();
        }
    }

    private static void answerOverHttp(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getInputStream().readNBytes(20); // the Bolt handshake
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void failsWith(Code code, String toDo, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code))
                .hasMessageContaining(toDo)
                .hasMessageNotContainingAny("\n", "secret-word");
    }
}
