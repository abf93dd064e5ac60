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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only the driver can meet. The rest of what is expected of it is in {@link DatabaseIT}. */
final class DriverDatabaseIT {
    private final DatabaseAddress address = TestDatabase.address();

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

    /** The first row is large enough to be sent before the second is made, which would take until the time limit. */
    @Test
    @Timeout(60)
    void endsWhatIsStillMadeWhenARowIsNotTaken() {
        String slow = "UNWIND [1, 100000000000] AS n CALL (n) {UNWIND range(1, n) AS m RETURN sum(m) AS sum}"
                + " RETURN sum, range(1, 200000) AS padding";
        ReadOptions patient = new ReadOptions("not taken", Duration.ofMinutes(5), 100);
        try (DriverDatabase database = DriverDatabase.connect(address)) {
            assertThatThrownBy(() -> database.read(slow, Map.of(), patient, row -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
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
