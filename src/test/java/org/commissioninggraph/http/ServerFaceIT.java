package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server does for any client, whatever it asks. */
final class ServerFaceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "https://dashboard.example";
    private static final String SMALL = "{ release { version } }";
    private static final String LARGE = "{ practices(first: 200) { nodes { code name } } }";
    private static TestServer server;
    private static final String VERY_LARGE = "{ practices(first: 2000) { nodes { code name postcode id } } }";

    @BeforeAll
    static void start() {
        Origins origins = new Origins(Set.of(PAGE), false);
        server = TestServer.start(TestServer.options(origins, TrustedDocuments.NONE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An upgrade to HTTP/2 is offered by the client, and not taken: see {@link Server}. */
    @ParameterizedTest
    @EnumSource(Version.class)
    void answersWhoeverOffersToUpgrade(Version version) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();

        HttpResponse<String> got = client.send(get(SMALL).build(), BodyHandlers.ofString());
        HttpResponse<String> posted =
                client.send(post("{\"query\": \"" + SMALL + "\"}").build(), BodyHandlers.ofString());
        HttpResponse<String> large = client.send(get(LARGE).build(), BodyHandlers.ofString());

        assertThat(got.version()).isEqualTo(Version.HTTP_1_1);
        assertThat(got.body()).isEqualTo(posted.body()).contains("2019.10.1");
        assertThat(JSON.readTree(large.body()).at("/data/practices/nodes")).hasSize(200);
    }

    /** As curl does with --http2-prior-knowledge: the answer to the preface and empty settings is a SETTINGS frame. */
    @Test
    void speaksHttp2ToThoseWhoDoNotAskFirst() throws Exception {
        byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] emptySettings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(preface);
            socket.getOutputStream().write(emptySettings);
            socket.getOutputStream().flush();

            assertThat(socket.getInputStream().readNBytes(9)[3]).isEqualTo((byte) 4);
        }
    }

    @Test
    void keepsAConnectionForTheNextRequest() throws Exception {
        String request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (int asked = 0; asked < 3; asked++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(answers.readLine()).isEqualTo("HTTP/1.1 200 OK");
                while (!answers.readLine().equals("ok")) {}
            }
        }
    }

    /** As curl -g sends it: Java's HttpClient has no such addresses. */
    @Test
    void takesAQueryInTheAddressAsItIsTyped() throws Exception {
        String request =
                "GET /graphql?query={ccg(code:\"00Q\"){name}} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}");
        }
    }

    @Test
    void compressesWhatIsLarge() throws Exception {
        HttpResponse<byte[]> large = bytes(get(LARGE).header("accept-encoding", "br, gzip"));
        HttpResponse<byte[]> small = bytes(get(SMALL).header("accept-encoding", "gzip"));
        HttpResponse<byte[]> plain = bytes(get(LARGE));

        assertThat(large.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(large.body().length).isLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(large.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            gzip, deflate, br, zstd | zstd
            ZSTD                    | zstd
            gzip;q=0.5, zstd        | zstd
            gzip, zstd;q=0.5        | gzip
            gzip, zstd;q=0          | gzip
            zstd;q=0                |
            br                      |
            """)
    void compressesAsTheClientLikesBest(String accepted, @Nullable String encoding) throws Exception {
        HttpResponse<byte[]> large = bytes(get(VERY_LARGE).header("accept-encoding", accepted));

        assertThat(large.headers().firstValue("content-encoding")).isEqualTo(Optional.ofNullable(encoding));
    }

    @Test
    void zstdIsUnpackedToTheSameAnswer() throws Exception {
        byte[] plain = bytes(get(VERY_LARGE)).body();
        byte[] zstd = bytes(get(VERY_LARGE).header("accept-encoding", "zstd")).body();

        assertThat(new ZstdInputStream(new ByteArrayInputStream(zstd)).readAllBytes())
                .isEqualTo(plain);
        assertThat(zstd.length).isLessThan(plain.length / 3);
        assertThat(bytes(get(SMALL).header("accept-encoding", "zstd")).headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> answer = send(get(SMALL).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void letsPagesOfNamedOriginsRead() throws Exception {
        HttpResponse<String> answer = send(get(SMALL).header("origin", PAGE));

        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(PAGE);
        assertThat(answer.headers().firstValue("access-control-expose-headers").orElse(""))
                .contains("ETag");
        assertThat(answer.headers().allValues("vary")).contains("Origin");
        assertThat(send(get(SMALL).header("origin", "https://other.example"))
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .isEmpty();
    }

    @Test
    void answersAPreflight() throws Exception {
        HttpResponse<String> allowed = send(preflight(PAGE));
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("access-control-allow-methods")).contains("GET, HEAD, POST");
        assertThat(allowed.headers().firstValue("access-control-allow-headers")).contains("content-type");
        assertThat(allowed.headers().firstValue("access-control-max-age")).isPresent();

        HttpResponse<String> refused = send(preflight("https://other.example"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused).at("/extensions/code").asText()).isEqualTo("ORIGIN_NOT_ALLOWED");
        assertThat(error(refused).at("/message").asText()).contains("https://other.example", "CORS_ORIGINS");
    }

    @Test
    void refusesAListOfRequests() throws Exception {
        HttpResponse<String> answer = send(post("[{\"query\": \"{ __typename }\"}]"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer).at("/extensions/code").asText()).isEqualTo("BATCH_NOT_SUPPORTED");
        assertThat(error(answer).at("/message").asText()).contains("send each by itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { release { version } }                                     | application/json                  | 200
            { a: ccgs(first: -1) { totalCount } }                       | application/json                  | 200
            { release { version } }                                     | application/graphql-response+json | 200
            { node(id: "x") { id } b: ccg(code: "1", asOf: "1999-01-01") { name } } | application/graphql-response+json | 294
            { a: ccgs(first: -1) { totalCount } }                       | application/graphql-response+json | 294
            { nothing }                                                 | application/graphql-response+json | 400
            query A { __typename } query B { __typename }               | application/graphql-response+json | 400
            query A { __typename } query B { __typename }               | application/json                  | 200
            """)
    void tellsByStatusHowItWent(String query, String accept, int status) throws Exception {
        HttpResponse<String> answer = send(get(query).header("accept", accept));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains(accept + "; charset=utf-8");
    }

    @Test
    void namesTheOperationsThereAre() throws Exception {
        JsonNode error = error(send(get("query A { __typename } query B { __typename }")));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("OPERATION_UNKNOWN");
        assertThat(error.at("/message").asText())
                .isEqualTo("the document has several operations: give `operationName`");
        assertThat(error.at("/extensions/hint").asText()).isEqualTo("it has `A`, `B`");
    }

    @Test
    void getExecutesNoMutations() throws Exception {
        HttpResponse<String> answer = send(get("mutation { load }"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("POST");
        assertThat(error(answer).at("/extensions/code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    private static HttpRequest.Builder preflight(String origin) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("origin", origin)
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type");
    }

    private static HttpRequest.Builder get(String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql?query=" + encoded));
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonNode error(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).at("/errors/0");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}
