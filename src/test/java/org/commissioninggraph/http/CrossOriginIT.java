package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What pages of other origins may do in a browser. */
final class CrossOriginIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "https://dashboard.example";
    private static final String SMALL = "{ release { version } }";

    @AutoClose
    private static final TestServer server =
            TestServer.start(TestServer.options(new Origins(Set.of(PAGE), false), TrustedDocuments.NONE));

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

    private static JsonNode error(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).at("/errors/0");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
