package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.BareServer.HEADER_BYTES;
import static org.commissioninggraph.http.BareServer.HEALTH;
import static org.commissioninggraph.http.BareServer.LONG;
import static org.commissioninggraph.http.BareServer.SHORT;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that are idle, those for which there is no room, and those whose client does not read. */
final class CrowdedServerTests {
    private static final String EXPECTING =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\n\r\n";
    private static final String HALF_OF_BODY = "{}";

    private final BareServer server = new BareServer();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aNewConnectionTakesThePlaceOfAnIdleOneAndOfNoOther() throws Exception {
        server.restart(new ConnectionLimits(2, HEADER_BYTES, LONG, LONG, LONG));
        RawConnection busy = busy();
        RawConnection idle = server.connect();
        assertThat(idle.send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
        idle.send("GET /health/live HTTP/1.1\r\nX-Half: ");

        awaitRoom();

        assertThat(idle.rest()).isIn("ok\n", "ok\n(reset)");
        assertThat(busy.send(HALF_OF_BODY).head()).startsWith("HTTP/1.1 503 ");
    }

    @Test
    void whenAllConnectionsAreAtWorkANewOneIsToldSo() throws Exception {
        server.restart(new ConnectionLimits(2, HEADER_BYTES, LONG, LONG, LONG));
        RawConnection one = busy();
        RawConnection other = busy();

        String answer = server.connect().send(HEALTH).rest();

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
        RawConnection busy = server.connect().send(EXPECTING);
        assertThat(busy.head()).startsWith("HTTP/1.1 100 ");
        return busy;
    }

    /** A connection is idle once its answer is sent, which its client may see a little earlier than the server. */
    private void awaitRoom() throws Exception {
        String answer = "";
        for (int tries = 0; tries < 1_000 && !answer.startsWith("HTTP/1.1 200 "); tries++) {
            RawConnection asking = server.connect();
            answer = asking.send(HEALTH).head();
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                asking.close();
                Thread.sleep(20);
            }
        }
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    @Timeout(60)
    void whoTakesNothingIsCutOff() throws Exception {
        server.restart(new ConnectionLimits(1_000, HEADER_BYTES, LONG, SHORT, LONG));
        String request = "GET " + largestPage() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";

        server.connect(4_096).sendUntilClosed(request);

        assertThat(server.connect().send(HEALTH).head()).startsWith("HTTP/1.1 200 ");
    }

    /** The script of GraphiQL, which has megabytes. */
    private String largestPage() throws IOException {
        String start = server.connect()
                .send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .rest();
        Matcher script = Pattern.compile("/graphiql/assets/[\\w.-]+\\.js").matcher(start);
        assertThat(script.find()).isTrue();
        return script.group();
    }

    @Test
    void aConnectionIsKeptForTheNextRequestSoLong() throws Exception {
        server.restart(new ConnectionLimits(1_000, HEADER_BYTES, LONG, LONG, SHORT));

        assertThat(server.connect().send(HEALTH).rest())
                .startsWith("HTTP/1.1 200 ")
                .endsWith("ok\n");
        assertThat(server.connect().rest()).isEmpty();
    }
}
