package org.commissioninggraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.jspecify.annotations.Nullable;

/** A server over the shipped release, with a client of its own. */
final class TestServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** How many streams may be open: more than tests leave behind before the server sees that they have left. */
    static final int MAX_LIVE = 50;

    private static final Map<String, String> REPORTS = reports();

    /** What has gone to the database. */
    final List<Statement> statements = new ArrayList<>();

    /** What answers come from. */
    volatile String edition = "first";

    private final Server server;

    private TestServer(ServerOptions options, @Nullable GraphService other) {
        GraphService service = other == null ? ShippedRelease.service(statements) : other;
        this.server = Server.start(options, () -> null, () -> service, () -> edition);
    }

    static ServerOptions options(Origins origins, TrustedDocuments documents) {
        return new ServerOptions(
                "127.0.0.1",
                0,
                10_000,
                1_000_000,
                new ConnectionLimits(1_000, Duration.ofSeconds(60)),
                16,
                MAX_LIVE,
                origins,
                documents,
                REPORTS);
    }

    static TestServer start() {
        return start(options(Origins.NONE, TrustedDocuments.NONE));
    }

    static TestServer start(ServerOptions options) {
        return new TestServer(options, null);
    }

    static TestServer start(GraphService service) {
        return new TestServer(options(Origins.NONE, TrustedDocuments.NONE), service);
    }

    static TestServer start(ServerOptions options, GraphService service) {
        return new TestServer(options, service);
    }

    private static Map<String, String> reports() {
        try (Stream<Path> files = Files.list(Path.of("schema/reports"))) {
            Map<String, String> reports = new TreeMap<>();
            for (Path file : files.toList()) {
                reports.put(file.getFileName().toString().replace(".graphql", ""), Files.readString(file));
            }
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the first error; empty when there is none. */
    static String code(HttpResponse<String> answer) {
        return json(answer).at("/errors/0/extensions/code").asText();
    }

    String address() {
        return server.address();
    }

    int port() {
        return server.port();
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + path)), headers);
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> query(String query, String... headers) throws IOException, InterruptedException {
        return get("/graphql?" + parameter("query", query), headers);
    }

    HttpResponse<String> post(Map<String, Object> body, String... headers) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address() + "/graphql"))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
