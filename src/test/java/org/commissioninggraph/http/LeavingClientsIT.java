package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement runs as long as somebody waits for its answer. Here each runs until it is cancelled. */
@Timeout(60)
final class LeavingClientsIT {
    private static final String QUERY = "{ ccg(code: \"00Q\") { name } }";

    private final Endless endless = new Endless();
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(ShippedRelease.service(endless));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static final class Endless implements StatementRunner {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
            throw new IllegalStateException("statements are read");
        }

        @Override
        public void read(
                String statement,
                Map<String, Object> parameters,
                Cancellation cancellation,
                Consumer<Map<String, Object>> row) {
            cancellation.onCancel(cancelled::countDown);
            begun.countDown();
            await(cancelled);
            cancellation.remaining();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Socket asked(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        Endless.await(endless.begun);
        return socket;
    }

    private static String get(String query, String... headers) {
        return "GET /graphql?" + TestServer.parameter("query", query) + " HTTP/1.1\r\nHost: here\r\n"
                + String.join("", headers) + "\r\n";
    }

    @Test
    void aClientThatGoesAfterGet() throws IOException {
        asked(get(QUERY)).close();

        Endless.await(endless.cancelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/graphql-response+json",
                "text/csv",
                "application/x-ndjson",
                "text/event-stream"
            })
    void aClientThatGoesWhateverItAccepts(String format) throws IOException {
        asked(get("{ practices { nodes { name } } }", "Accept: " + format + "\r\n"))
                .close();

        Endless.await(endless.cancelled);
    }

    /** The graph is being read for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7Bnetwork%7Bsummary%7Bnodes%7D%7D%7D",
                "/export/network.graphml?kinds=CCG",
            })
    void aClientThatGoesAfterItAskedForANetwork(String address) throws IOException {
        asked("GET " + address + " HTTP/1.1\r\nHost: here\r\n\r\n").close();

        Endless.await(endless.cancelled);
    }

    @Test
    void aClientThatGoesAfterItAskedForAReport() throws IOException {
        asked("GET /reports/practices.csv HTTP/1.1\r\nHost: here\r\n\r\n").close();

        Endless.await(endless.cancelled);
    }

    @Test
    void aClientThatGoesAfterPost() throws IOException {
        String body = "{\"query\": \"{ release { version } }\"}";
        asked("POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .close();

        Endless.await(endless.cancelled);
    }

    /** What is sent behind a request is kept for later: here it is answered by 404, after the first was ended. */
    @Test
    void aClientThatSendsTheNextRequestAtOnceIsStillThere() throws Exception {
        try (Socket socket = asked(get(QUERY))) {
            socket.getOutputStream().write("GET /none HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(endless.cancelled.await(2, TimeUnit.SECONDS)).isFalse();
            endless.cancelled.countDown();
            String both = untilTheEnd(socket.getInputStream());

            assertThat(both).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 404 ");
        }
    }

    private static String untilTheEnd(InputStream answers) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\"NOT_FOUND\"") < 0) {
            int next = answers.read();
            assertThat(next).as(read.toString()).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    @Test
    void aSocketThatEnds() throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create(server.address().replace("http", "ws") + "/graphql"), new WebSocket.Listener() {})
                .get(30, TimeUnit.SECONDS);
        socket.sendText("{\"type\": \"connection_init\"}", true).get(30, TimeUnit.SECONDS);
        String subscribe =
                "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ release { version } }\"}}";
        socket.sendText(subscribe, true).get(30, TimeUnit.SECONDS);
        Endless.await(endless.begun);
        socket.abort();

        Endless.await(endless.cancelled);
    }

    @Test
    void anOperationOfASocketThatIsCompleted() throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create(server.address().replace("http", "ws") + "/graphql"), new WebSocket.Listener() {})
                .get(30, TimeUnit.SECONDS);
        socket.sendText("{\"type\": \"connection_init\"}", true).get(30, TimeUnit.SECONDS);
        String subscribe = "{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"subscription { live {"
                + " release { version } } }\"}}";
        socket.sendText(subscribe, true).get(30, TimeUnit.SECONDS);
        Endless.await(endless.begun);
        socket.sendText("{\"id\": \"1\", \"type\": \"complete\"}", true).get(30, TimeUnit.SECONDS);

        Endless.await(endless.cancelled);
    }
}
