package org.commissioninggraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TwoReleases;
import org.junit.jupiter.api.AutoClose;

/** What the tests of LiveIT have in common. */
abstract class LiveFixture {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final String SIZE = "subscription { live { ccg(code: \"00Q\") { practices { totalCount } } } }";
    static final Database database = ShippedRelease.database();

    @AutoClose
    static final TestServer server = changing();

    static TestServer changing() {
        return TestServer.start(ShippedRelease.service(database::read, new TwoReleases()));
    }

    static HttpResponse<Stream<String>> stream(TestServer from, String query) throws Exception {
        String address = from.address() + "/graphql?" + TestServer.parameter("query", query);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + "&extensions=%7B%22release%22:true%7D"))
                        .header("accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
    }

    /** The answers of so many events, after which the stream is closed. */
    static List<JsonNode> answers(int count, String query) throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        try (Stream<String> lines = stream(server, query).body()) {
            Iterator<String> each = lines.iterator();
            while (answers.size() < count) {
                String line = each.next();
                if (line.startsWith("data:")) {
                    answers.add(TestServer.parsed(line.substring("data:".length())));
                }
            }
        }
        return answers;
    }

    /** The status of the answer to one that a page of this origin asks for. */
    static int handshake(TestServer at, String origin) {
        try {
            CLIENT.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("origin", origin)
                    .buildAsync(
                            URI.create(at.address().replace("http", "ws") + "/graphql"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }
}
