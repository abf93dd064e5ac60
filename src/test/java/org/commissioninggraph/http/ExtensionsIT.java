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
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer tells beside its data, to those who ask for it. */
final class ExtensionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TWO_LISTS =
            "{ ccgs(first: 3) { nodes { code } } teams: regionalTeams { nodes { code } } }";

    @AutoClose
    private static final TestServer server = TestServer.start(ShippedRelease.service());

    @Test
    void anAnswerIsDataOnlyUnlessMoreIsAsked() throws Exception {
        assertThat(post("{ release { version } }", "{}").has("extensions")).isFalse();
        assertThat(post("{ release { version } }", "{\"cost\": false, \"trace\": 1}")
                        .has("extensions"))
                .isFalse();
    }

    @Test
    void tellsTheReleaseThatAnAnswerIsMadeOf() throws Exception {
        JsonNode answer = post("{ release { version referenceDate } }", "{\"release\": true}");

        assertThat(answer.path("extensions").path("release"))
                .isEqualTo(answer.path("data").path("release"));
        assertThat(answer.path("extensions").has("cost")).isFalse();
    }

    @Test
    void tellsWhatTheAnswerCost() throws Exception {
        JsonNode answer = post(TWO_LISTS, "{\"cost\": true}");

        JsonNode cost = answer.path("extensions").path("cost");
        int teams = answer.path("data").path("teams").path("nodes").size();
        assertThat(cost.fieldNames())
                .toIterable()
                .containsExactly("estimatedRows", "statements", "rows", "milliseconds");
        assertThat(cost.path("statements").asInt()).isEqualTo(2);
        // One row more than the page of CCGs, to tell whether there is a next one.
        assertThat(cost.path("rows").asInt()).isEqualTo(4 + teams);
        assertThat(cost.path("milliseconds").fieldNames())
                .toIterable()
                .containsExactly("compile", "database", "encode");
        assertThat(cost.path("milliseconds")).allMatch(time -> time.asDouble() > 0);
    }

    @Test
    void whatAsksNothingOfTheDatabaseCostsNoStatement() throws Exception {
        JsonNode cost = post("{ __typename nothing: node(id: \"nothing\") { id } }", "{\"cost\": true}")
                .path("extensions")
                .path("cost");

        assertThat(cost.path("statements").asInt(-1)).isZero();
        assertThat(cost.path("milliseconds").path("database").asDouble(-1)).isZero();
    }

    @Test
    void tellsThemOfARefusedQueryToo() throws Exception {
        JsonNode answer = post("{ nothing }", "{\"release\": true, \"cost\": true}");

        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.path("extensions").fieldNames()).toIterable().containsExactly("release", "cost");
    }

    @Test
    void areAskedInAUrlToo() throws Exception {
        String parameters = "?query=" + encoded("{ __typename }") + "&extensions=" + encoded("{\"release\": true}");
        HttpRequest request = HttpRequest.newBuilder(uri(parameters)).build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(JSON.readTree(answer.body())
                        .path("extensions")
                        .path("release")
                        .path("referenceDate")
                        .asText())
                .isEqualTo("2017-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "cost"})
    void areTrueOrFalse(String name) throws Exception {
        JsonNode answer = post("{ __typename }", "{\"" + name + "\": \"yes\"}");

        assertThat(answer.path("errors").path(0).path("message").asText())
                .isEqualTo("`extensions." + name + "` is not true or false");
    }

    private static JsonNode post(String query, String extensions) throws IOException, InterruptedException {
        String body = "{\"query\": " + JSON.writeValueAsString(query) + ", \"extensions\": " + extensions + "}";
        HttpRequest request = HttpRequest.newBuilder(uri(""))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    private static URI uri(String parameters) {
        return URI.create(server.address() + "/graphql" + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
