package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send half of something, too much, or what is no HTTP, and those that do not read: without a database. */
final class HostileClientsTests {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MOST_BODY = 2_000;
    private static final int HEADER_BYTES = 32_768;
    private static final String HEALTH = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HALF =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    private static final String EXPECTING =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\n\r\n";
    private static final String HALF_OF_BODY = "{}";
    private static final String WHOLE =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private final List<RawConnection> open = new ArrayList<>();
    private Server server = start(new ConnectionLimits(1_000, HEADER_BYTES, LONG, LONG, LONG));

    private static Server start(ConnectionLimits limits) {
        return start(limits, MOST_BODY);
    }

    private static Server start(ConnectionLimits limits, int maxBodyBytes) {
        ServerOptions options = new ServerOptions(
                "127.0.0.1", 0, maxBodyBytes, 0, limits, 1, 1, Origins.NONE, TrustedDocuments.NONE, Map.of());
        return Server.start(options, () -> null, () -> null, () -> "");
    }

    private void restart(ConnectionLimits limits) {
        server.close();
        server = start(limits);
    }

    private RawConnection connect() throws IOException {
        return kept(new RawConnection(server.port()));
    }

    private RawConnection kept(RawConnection connection) {
        open.add(connection);
        return connection;
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
        server.close();
    }

    @Test
    void halfABodyHoldsNoThread() throws Exception {
        for (int half = 0; half < 200; half++) {
            connect().send(HALF);
        }

        assertThat(connect().send(WHOLE).head()).startsWith("HTTP/1.1 503 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /graphql", "GET /graphql", "GET /health/live", "PUT /", "POST /reports/ccgs.csv"})
    void aBodyIsWaitedForSoLongAndNoLonger(String request) throws Exception {
        restart(new ConnectionLimits(1_000, HEADER_BYTES, SHORT, LONG, LONG));

        String answer = connect()
                .send(request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
                .rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("Connection: close")
                .contains("\"code\":\"REQUEST_TIMEOUT\"", "REQUEST_TIMEOUT: send it whole");
    }

    /** The time is that of the whole body, whatever goes on: an extension of a chunk is none of it. */
    @Test
    void aBodyThatNeverEndsIsCutThoughItNeverRests() throws Exception {
        server.close();
        server = start(
                new ConnectionLimits(1_000, HEADER_BYTES, SHORT, LONG, LONG), Integer.MAX_VALUE - HEADER_BYTES * 4);

        String answer = connect()
                .send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;a=")
                .sendUntilAnswered("b")
                .rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("REQUEST_TIMEOUT")
                .doesNotContain("(reset)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffff\r\n", "0\r\nTrailer: ", "1;extension="})
    void whatComesBesideTheBodyIsBoundedToo(String begin) throws Exception {
        String answer = connect()
                .send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + begin)
                .sendUntilAnswered("a".repeat(1_000))
                .rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("REQUEST_TOO_LARGE")
                .doesNotContain("(reset)");
    }

    @Test
    void headersThatNeverEndAreCutThoughTheyNeverRest() throws Exception {
        restart(new ConnectionLimits(1_000, Integer.MAX_VALUE, SHORT, LONG, LONG));

        RawConnection slow = connect().send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ");

        assertThat(slow.sendUntilAnswered("a").rest()).isIn("", "(reset)");
        assertThat(connect().send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aConnectionIsKeptForTheNextRequestSoLong() throws Exception {
        restart(new ConnectionLimits(1_000, HEADER_BYTES, LONG, LONG, SHORT));

        assertThat(connect().send(HEALTH).rest()).startsWith("HTTP/1.1 200 ").endsWith("ok\n");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItComes() throws Exception {
        String answer = connect()
                .send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n")
                .head();

        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoSendsTooMuchLearnsWhy() throws Exception {
        String chunk = "1000\r\n" + "x".repeat(4_096) + "\r\n";

        String answer = connect()
                .send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                .sendUntilAnswered(chunk)
                .rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("\"code\":\"REQUEST_TOO_LARGE\"")
                .doesNotContain("(reset)");
    }

    @Test
    void anAddressThatIsTooLargeIsRefusedInTheOneFormOfErrors() throws Exception {
        String query = "{practices(where:{name:{contains:%22" + "x".repeat(900_000) + "%22}}){totalCount}}";

        String answer = connect()
                .send("GET /graphql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 431 ")
                .contains("\"code\":\"REQUEST_TOO_LARGE\"", "send the query with POST")
                .doesNotContain("(reset)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /graphql?query={a}%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /graphql?query={a}% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%4 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "nonsense\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedInTheOneFormOfErrors(String request) throws Exception {
        String answer = connect().send(request).rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/json")
                .contains("{\"errors\":[{\"message\":\"this is not HTTP/1.1", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("(reset)");
    }

    @Test
    void tooManyParametersAreRefused() throws Exception {
        String answer = connect()
                .send("GET /graphql?" + "a&".repeat(200) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .rest();

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("100 parameters at most");
    }

    @Test
    void aNewConnectionTakesThePlaceOfAnIdleOneAndOfNoOther() throws Exception {
        restart(new ConnectionLimits(2, HEADER_BYTES, LONG, LONG, LONG));
        RawConnection busy = busy();
        RawConnection idle = connect();
        assertThat(idle.send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
        idle.send("GET /health/live HTTP/1.1\r\nX-Half: ");

        awaitRoom();

        assertThat(idle.rest()).isIn("ok\n", "ok\n(reset)");
        assertThat(busy.send(HALF_OF_BODY).head()).startsWith("HTTP/1.1 503 ");
    }

    @Test
    void whenAllConnectionsAreAtWorkANewOneIsToldSo() throws Exception {
        restart(new ConnectionLimits(2, HEADER_BYTES, LONG, LONG, LONG));
        RawConnection one = busy();
        RawConnection other = busy();

        String answer = connect().send(HEALTH).rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-After: 5", "\"code\":\"SERVER_BUSY\"", "MAX_CONNECTIONS")
                .doesNotContain("(reset)");
        assertThat(one.send(HALF_OF_BODY).head()).startsWith("HTTP/1.1 503 ");
        awaitRoom();
        assertThat(other.send(HALF_OF_BODY).head()).startsWith("HTTP/1.1 503 ");
    }

    /** One whose request the server has begun to read. */
    private RawConnection busy() throws IOException {
        RawConnection busy = connect().send(EXPECTING);
        assertThat(busy.head()).startsWith("HTTP/1.1 100 ");
        return busy;
    }

    /** A connection is idle once its answer is sent, which its client may see a little earlier than the server. */
    private void awaitRoom() throws IOException {
        String answer = "";
        for (int tries = 0; tries < 1_000 && !answer.startsWith("HTTP/1.1 200 "); tries++) {
            answer = connect().send(HEALTH).head();
        }
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    @Timeout(60)
    void whoTakesNothingIsCutOff() throws Exception {
        restart(new ConnectionLimits(1_000, HEADER_BYTES, LONG, SHORT, LONG));
        String request = "GET " + largestPage() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";

        kept(new RawConnection(server.port(), 4_096)).sendUntilClosed(request);

        assertThat(connect().send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
    }

    /** The script of GraphiQL, which has megabytes. */
    private String largestPage() throws IOException {
        String start = connect()
                .send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .rest();
        Matcher script = Pattern.compile("/graphiql/assets/[\\w.-]+\\.js").matcher(start);
        assertThat(script.find()).isTrue();
        return script.group();
    }
}
