package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.config.Setting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code POST /graphql/explain} of the running program tells. */
final class ExplainIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PRACTICES =
            """
            query Practices($code: ID!, $since: Date = "2014-04-01") {
              one: ccg(code: $code) { practices(first: 3, orderBy: [{listSize: DESC}]) { nodes { code } } }
              then: regionalTeams(asOf: $since) { nodes { name ccgs { totalCount } } }
              __typename
              none: node(id: "nothing") { id }
            }
            """;

    private static RunningProgram program;

    @BeforeAll
    static void start() throws IOException {
        program = RunningProgram.start(Map.of());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void tellsStatementParametersAndPlanOfEachRootField() throws Exception {
        HttpResponse<String> answer = explain(program, Map.of("query", PRACTICES, "variables", Map.of("code", "00Q")));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode data = JSON.readTree(answer.body()).path("data");
        assertThat(data.fieldNames()).toIterable().containsExactly("one", "then", "__typename", "none");
        assertThat(data.path("one").path("statement").asText())
                .startsWith("CYPHER 5 MATCH (n0:CCG)\nWHERE n0.codeFolded = $p")
                .contains("\n  MATCH (n0)<-[r0:MEMBER_OF]-(n1)")
                .doesNotContain("00Q");
        assertThat(data.path("one").path("parameters")).contains(JSON.valueToTree("00q"), JSON.valueToTree(4));
        assertThat(operators(data.path("one").path("plan"))).contains("ProduceResults", "NodeUniqueIndexSeek");
        assertThat(data.path("one").path("estimatedRows").asLong()).isGreaterThan(1);
        assertThat(data.path("one").has("dbHits")).isFalse();
        assertThat(data.path("one").path("plan").has("dbHits")).isFalse();
        assertThat(data.path("one").path("parameters").path("p0").asText()).isEqualTo("2017-04-01");
        assertThat(data.path("then").path("parameters")).contains(JSON.valueToTree("2014-04-01"));
        assertThat(data.path("__typename").isNull()).isTrue();
        assertThat(data.path("none").isNull()).isTrue();
    }

    @Test
    void leavesOutWhatAnAnswerWouldLeaveOut() throws Exception {
        String query = "query ($c: ID) { practices(where: {ccg: {code: {eq: $c}}}) { nodes { name } } }";
        JsonNode absent = JSON.readTree(explain(program, Map.of("query", query)).body());
        JsonNode isNull =
                JSON.readTree(explain(program, Map.of("query", query, "variables", JSON.readTree("{\"c\": null}")))
                        .body());

        assertThat(absent.at("/data/practices/statement").asText()).doesNotContain("CCG");
        assertThat(absent.at("/extensions/notices").findValuesAsText("code")).containsExactly("NOT_FILTERED");
        assertThat(isNull.at("/data/practices/statement").asText()).contains("code IS NULL");
        assertThat(isNull.has("extensions")).isFalse();
    }

    @Test
    void tellsOnlyTheParametersThatTheStatementHas() throws Exception {
        JsonNode field = JSON.readTree(explain(program, Map.of("query", "{ sources(first: 1) { nodes { code } } }"))
                        .body())
                .path("data")
                .path("sources");

        assertThat(field.path("parameters").fieldNames())
                .toIterable()
                .allMatch(name -> field.path("statement").asText().contains("$" + name))
                .isNotEmpty();
    }

    @Test
    void profilesWithTheWorkOfEachOperator() throws Exception {
        JsonNode field = JSON.readTree(
                        explain(program, Map.of("query", "{ ccgs(first: 7) { nodes { name } } }", "profile", true))
                                .body())
                .path("data")
                .path("ccgs");

        assertThat(field.path("rows").asInt()).isEqualTo(8); // one more than the page, to tell if there are more
        assertThat(field.path("dbHits").asLong())
                .isEqualTo(hits(field.path("plan")))
                .isPositive();
        assertThat(field.path("plan").path("operator").asText()).isEqualTo("ProduceResults");
        assertThat(field.path("plan").path("rows").asInt()).isEqualTo(8);
    }

    @Test
    void theCostOfAProfileIsThatOfAllItsFields() throws Exception {
        String query = "{ ccgs(first: 7) { nodes { name } } release { version } }";
        Map<String, Object> request = Map.of("query", query, "profile", true, "extensions", Map.of("cost", true));
        JsonNode answer = JSON.readTree(explain(program, request).body());

        JsonNode cost = answer.path("extensions").path("cost");
        assertThat(cost.path("statements").asInt()).isEqualTo(2);
        assertThat(cost.path("rows").asInt()).isEqualTo(9);
        assertThat(cost.path("dbHits").asLong())
                .isEqualTo(hits(answer.path("data").path("ccgs").path("plan"))
                        + hits(answer.path("data").path("release").path("plan")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {"query": "{ ccg { name } }"}                        | VALIDATION_FAILED | `ccg` lacks the argument `code`
            {"query": "query ($c: ID = \\\"1\\\") { ccg(code: $c) { name } }", "variables": {"c": null}} | VALIDATION_FAILED | `variables.c` is null
            {"query": "{ ccg("}                                  | SYNTAX_ERROR      | the document is not GraphQL
            {"query": "{ release { version } }", "profile": 1}   | BAD_REQUEST       | `profile` is not true or false
            {"query":                                            | BAD_REQUEST       | the body is not JSON
            """)
    void refusesAsGraphqlDoes(String body, String code, String message) throws Exception {
        HttpResponse<String> answer = post(program, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("extensions").path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).contains(message);
    }

    @Test
    void aFieldThatCannotBePlannedLeavesTheOthersExplained() throws Exception {
        JsonNode answer = JSON.readTree(
                explain(program, Map.of("query", "{ ccgs(first: 1, last: 1) { totalCount } release { version } }"))
                        .body());

        assertThat(answer.path("errors").path(0).path("extensions").path("code").asText())
                .isEqualTo("BAD_ARGUMENT");
        assertThat(answer.path("errors").path(0).path("path").path(0).asText()).isEqualTo("ccgs");
        assertThat(answer.path("data").path("ccgs").isNull()).isTrue();
        assertThat(answer.path("data").path("release").path("statement").asText())
                .contains("Release");
    }

    @Test
    void isAskedByPostOnly() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(program.address() + "/graphql/explain?query=%7B__typename%7D"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("POST");
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        try (RunningProgram silent = RunningProgram.start(Map.of(Setting.EXPLAIN, "off"))) {
            HttpResponse<String> answer = explain(silent, Map.of("query", "{ release { version } }"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .isEqualTo("{\"errors\":[{\"message\":\"this server does not explain requests: start it with"
                            + " EXPLAIN=on\",\"extensions\":{\"code\":\"OPERATION_NOT_SUPPORTED\"}}]}");
        }
    }

    @Test
    void aProfileIsUnderTheTimeLimitOfQueries() throws Exception {
        String slow = "{ practices(first: 10000) { nodes { ccg { practices { nodes { ccg { practices {"
                + " aggregate { listSize { stdDev } } } } } } } } } }";
        try (RunningProgram hasty = RunningProgram.start(
                Map.of(Setting.QUERY_TIMEOUT, "2s", Setting.MAX_COST, String.valueOf(Integer.MAX_VALUE)))) {
            JsonNode answer = JSON.readTree(
                    explain(hasty, Map.of("query", slow, "profile", true)).body());

            assertThat(answer.path("errors")
                            .path(0)
                            .path("extensions")
                            .path("code")
                            .asText())
                    .isEqualTo("QUERY_TIMEOUT");
        }
    }

    private static List<String> operators(JsonNode plan) {
        List<String> operators = new ArrayList<>(List.of(plan.path("operator").asText()));
        plan.path("children").forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    private static long hits(JsonNode plan) {
        long hits = plan.path("dbHits").asLong();
        for (JsonNode child : plan.path("children")) {
            hits += hits(child);
        }
        return hits;
    }

    private static HttpResponse<String> explain(RunningProgram program, Map<String, Object> request)
            throws IOException, InterruptedException {
        return post(program, JSON.writeValueAsString(request));
    }

    private static HttpResponse<String> post(RunningProgram program, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + "/graphql/explain"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
