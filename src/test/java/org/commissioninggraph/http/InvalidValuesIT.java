package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a variable or argument may not be is told in one way, by whatever way it is asked, and no statement is run. */
final class InvalidValuesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static final TestServer server = TestServer.start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            query ($b: Boolean = true) { ccg(code: "00Q") { name @include(if: $b) } } | {"b": null} | `variables.b` is null, but `if` needs a value
            query ($c: ID = "00Q") { ccg(code: $c) { name } }                         | {"c": null} | `variables.c` is null, but `code` needs a value
            query ($d: Direction) { ccgs(orderBy: [{name: $d}]) { nodes { name } } }  | {}          | `variables.d` is missing, but `orderBy[0].name` needs a value
            query ($d: Date) { ccgs(asOf: $d) { nodes { name } } }                    | {"d": "1/4/2017"} | `variables.d` is "1/4/2017"
            query ($w: CCGWhere) { ccgs(where: $w) { nodes { name } } }               | {"w": {"nam": {}}} | `variables.w.nam`
            query ($n: Int) { ccgs(first: $n) { nodes { name } } }                    | {"n": -1}   | `variables.n` is -1, but `first` takes 0 or more
            { practices(where: {location: {near: {latitude: 91, longitude: 0, km: 5}}}) { nodes { name } } } | {} | is 91, expected -90 to 90
            { ccgs(orderBy: [{population: null}]) { nodes { name } } }                | {}          | `orderBy[0].population` is null
            """)
    void areToldInOneWay(String query, String variables, String message) throws Exception {
        int before = server.statements.size();
        String parameters = TestServer.parameter("query", query) + "&" + TestServer.parameter("variables", variables);
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", JSON.readTree(variables)));

        refused(TestServer.parsed(get(parameters, "application/graphql-response+json")), message);
        refused(TestServer.parsed(post(body)), message);
        refused(TestServer.parsed(get(parameters, "text/csv")), message);
        refused(TestServer.parsed(get(parameters, "application/x-ndjson")), message);
        refused(TestServer.parsed(event(get(parameters, "text/event-stream"))), message);
        refused(overSocket(body), message);

        assertThat(server.statements).hasSize(before);
    }

    private static void refused(JsonNode answer, String message) {
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/message").asText()).contains(message);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
    }

    private static String get(String parameters, String accept) throws Exception {
        return server.get("/graphql?" + parameters, "accept", accept).body();
    }

    private static String post(String body) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return answer.body();
    }

    private static String event(String stream) {
        return Stream.of(stream.split("\n"))
                .filter(line -> line.startsWith("data:{"))
                .map(line -> line.substring("data:".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The payload of the message {@code error}, as if it were an answer. */
    private static JsonNode overSocket(String body) throws Exception {
        Messages messages = new Messages();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/graphql"), messages)
                .join();
        try {
            socket.sendText("{\"type\": \"connection_init\"}", true).join();
            assertThat(messages.next().path("type").asText()).isEqualTo("connection_ack");
            socket.sendText("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": " + body + "}", true)
                    .join();
            JsonNode error = messages.next();
            assertThat(error.path("type").asText()).isEqualTo("error");
            return JSON.createObjectNode().set("errors", error.path("payload"));
        } finally {
            socket.abort();
        }
    }

    /** What comes over a socket. */
    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        private JsonNode next() throws InterruptedException {
            return TestServer.parsed(Objects.requireNonNull(received.poll(60, TimeUnit.SECONDS), "no message came"));
        }
    }
}
