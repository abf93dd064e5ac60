package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server does for any client, whatever it asks. */
final class ServerFaceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SMALL = "{ release { version } }";
    private static final String LARGE = "{ practices(first: 200) { nodes { code name } } }";

    @AutoClose
    private static final TestServer server = TestServer.start();

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            application/json; charset=utf-8       |          | 200
            application/json;charset="UTF-8"      | identity | 200
            application/json; charset=us-ascii    |          | 200
            application/json; charset=iso-8859-1  |          | 415
            application/json; charset=utf-16      |          | 415
            application/json                      | gzip     | 415
            application/json                      | zstd     | 415
            text/plain                            |          | 415
            """)
    void aBodyIsJsonInUtf8AsItIs(String type, @Nullable String coding, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .header("content-type", type)
                .POST(BodyPublishers.ofString("{\"query\": \"" + SMALL + "\"}"));
        if (coding != null) {
            request.header("content-encoding", coding);
        }

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error(answer).at("/extensions/code").asText())
                .isEqualTo(status == 200 ? "" : "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void whatIsNestedTooDeepIsToldSo() throws Exception {
        String deep = "{\"not\":".repeat(1_200) + "{}" + "}".repeat(1_200);
        HttpResponse<String> document = send(get("{a".repeat(1_200) + "}".repeat(1_200)));

        HttpResponse<String> posted =
                send(post("{\"query\": \"" + SMALL + "\", \"variables\": {\"w\": " + deep + "}}"));
        HttpResponse<String> digits =
                send(post("{\"query\": \"" + SMALL + "\", \"variables\": {\"n\": " + "9".repeat(2_000) + "}}"));

        assertThat(List.of(posted.statusCode(), digits.statusCode())).containsOnly(400);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(error(document).at("/extensions/code").asText()).isEqualTo("QUERY_TOO_DEEP");
        assertThat(error(posted).at("/message").asText()).isEqualTo("the body is nested deeper than 200 levels");
        assertThat(error(digits).at("/message").asText()).contains("a number of more than 1000 digits");
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> answer = send(get(SMALL).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(answer.body()).isEmpty();
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
            { a: ccgs(first: 1, last: 1) { totalCount } }                | application/json                  | 200
            { release { version } }                                     | application/graphql-response+json | 200
            { node(id: "x") { id } b: ccg(code: "1", asOf: "1999-01-01") { name } } | application/graphql-response+json | 294
            { a: ccgs(first: 1, last: 1) { totalCount } }                | application/graphql-response+json | 294
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
}
