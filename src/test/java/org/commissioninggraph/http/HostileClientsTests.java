package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.BareServer.HEADER_BYTES;
import static org.commissioninggraph.http.BareServer.HEALTH;
import static org.commissioninggraph.http.BareServer.LONG;
import static org.commissioninggraph.http.BareServer.SHORT;

import java.io.IOException;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send half of something, too much, or what is no HTTP: without a database. */
final class HostileClientsTests {
    private static final String HALF =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    private static final String WHOLE =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private final BareServer server = new BareServer();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void halfABodyHoldsNoThread() throws Exception {
        for (int half = 0; half < 200; half++) {
            server.connect().send(HALF);
        }

        assertThat(server.connect().send(WHOLE).head()).startsWith("HTTP/1.1 503 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /graphql", "GET /graphql", "GET /health/live", "PUT /", "POST /reports/ccgs.csv"})
    void aBodyIsWaitedForSoLongAndNoLonger(String request) throws Exception {
        server.restart(new ConnectionLimits(1_000, HEADER_BYTES, SHORT, LONG, LONG));

        String answer = server.connect()
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
        server.restart(
                new ConnectionLimits(1_000, HEADER_BYTES, SHORT, LONG, LONG), Integer.MAX_VALUE - HEADER_BYTES * 4);

        String answer = server.connect()
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
        String answer = server.connect()
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
        server.restart(new ConnectionLimits(1_000, Integer.MAX_VALUE, SHORT, LONG, LONG));

        RawConnection slow = server.connect().send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ");

        assertThat(slow.sendUntilAnswered("a").rest())
                .startsWith("HTTP/1.1 408 ")
                .contains("\"code\":\"REQUEST_TIMEOUT\"", "the address and the headers did not come within the 0.3 s")
                .doesNotContain("(reset)");
        assertThat(server.connect().send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
    }

    /** Also where it is not the first request of its connection. */
    @Test
    void aRequestLineThatStopsIsToldSoInTheOneFormOfErrors() throws Exception {
        server.restart(new ConnectionLimits(1_000, HEADER_BYTES, SHORT, LONG, LONG));
        RawConnection second = server.connect().send(HEALTH);
        assertThat(second.head()).startsWith("HTTP/1.1 200 ");
        assertThat(second.read(3)).asString().isEqualTo("ok\n");

        assertThat(second.send("GET /graphql HT").rest())
                .startsWith("HTTP/1.1 408 ")
                .contains("Connection: close", "{\"errors\":[{\"message\":\"the address and the headers did not come")
                .doesNotContain("(reset)");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItComes() throws Exception {
        String answer = server.connect()
                .send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n")
                .head();

        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoSendsTooMuchLearnsWhy() throws Exception {
        String chunk = "1000\r\n" + "x".repeat(4_096) + "\r\n";

        String answer = server.connect()
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

        String answer = server.connect()
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
        String answer = server.connect().send(request).rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/json")
                .contains("{\"errors\":[{\"message\":\"this is not HTTP/1.1", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("(reset)");
    }

    @Test
    void tooManyParametersAreRefused() throws Exception {
        String answer = server.connect()
                .send("GET /graphql?" + "a&".repeat(200) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .rest();

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("100 parameters at most");
    }
}
