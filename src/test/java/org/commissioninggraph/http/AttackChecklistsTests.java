package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.introspection.IntrospectionQuery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What graphql-cop looks for in a server, and what graphql-armor keeps from one, by their names for it: without a database,
 * and as the program is when it is told nothing, but where a test says so.
 */
final class AttackChecklistsTests {
    private static final String CYCLE = "{ __typename } fragment f on CCG { ...g } fragment g on CCG { ...f }";
    /** What a process of 256 MB gives to one operation. */
    private static final int LARGE = 25_600_000;

    private static final OperationLimits LIMITS = new OperationLimits(
            50, 50, Long.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(1), MemoryBudget.UNLIMITED);
    private static final ServerOptions OPTIONS = new ServerOptions(
            "127.0.0.1",
            0,
            1_048_576,
            0,
            new ConnectionLimits(100, Duration.ofSeconds(60)),
            1,
            5,
            Origins.NONE,
            TrustedDocuments.NONE,
            Map.of("cycle", CYCLE));

    @AutoClose
    private static final TestServer server = TestServer.start(OPTIONS, SchemaOnly.service(LIMITS));

    @AutoClose
    private static final TestServer silent =
            TestServer.start(OPTIONS, SchemaOnly.service(new SchemaVisibility(false, false)));

    /** graphql-cop: alias overloading; graphql-armor: max aliases. */
    @Test
    void aliasOverloading() throws Exception {
        refused("query cop { " + each(101, index -> "alias" + index + ": __typename ") + "}", "QUERY_TOO_COMPLEX");
    }

    /** graphql-cop: array-based query batching. */
    @Test
    void batching() throws Exception {
        HttpResponse<String> answer = send(
                server,
                "/graphql",
                "application/json",
                "[" + "{\"query\": \"query cop { __typename }\"},".repeat(10) + "{}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestServer.code(answer)).isEqualTo("BATCH_NOT_SUPPORTED");
    }

    /** graphql-cop: directive overloading, which it tells by ten errors; graphql-armor: max directives. */
    @ParameterizedTest
    @ValueSource(ints = {10, 2_000})
    void directiveOverloading(int directives) throws Exception {
        refused("query cop { __typename " + "@aa".repeat(directives) + " }", "QUERY_TOO_COMPLEX");
    }

    /** graphql-cop: introspection-based circular query. */
    @Test
    void circularIntrospection() throws Exception {
        refused(
                "query cop { __schema { types { " + "fields { type { ".repeat(4) + "name" + " } }".repeat(4) + " } } }",
                "VALIDATION_FAILED");
    }

    /** graphql-cop: field duplication. */
    @Test
    void fieldDuplication() throws Exception {
        refused("query cop { " + "__typename \n".repeat(500) + "}", "QUERY_TOO_COMPLEX");
    }

    /** graphql-cop: field suggestions; graphql-armor: block field suggestions. On request: they help more than they tell. */
    @Test
    void fieldSuggestions() throws Exception {
        String wrong = "query cop { ccgz { nodes { nam } } }";

        assertThat(server.post(Map.of("query", wrong)).body()).contains("did you mean");
        assertThat(silent.post(Map.of("query", wrong)).body())
                .contains("VALIDATION_FAILED")
                .doesNotContain("did you mean", "ccgs");
    }

    /** As many values as aliases times what there is; they are counted as they are made. */
    @Test
    void introspectionByAliases() throws Exception {
        String query = "{ __schema { types { fields { args { " + each(400, index -> "a" + index + ": description ")
                + "} } } } }";
        OperationLimits limits = new OperationLimits(
                50, 50, Long.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(1), new MemoryBudget(LARGE, LARGE));
        try (TestServer bounded = TestServer.start(OPTIONS, SchemaOnly.service(limits))) {
            assertThat(TestServer.code(bounded.post(Map.of("query", query)))).isEqualTo("QUERY_TOO_LARGE");
            assertThat(bounded.post(Map.of("query", query), "accept", "text/event-stream")
                            .body())
                    .contains("\"code\":\"QUERY_TOO_LARGE\"");
            assertThat(TestServer.code(bounded.post(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY))))
                    .isEmpty();
        }
    }

    /** graphql-cop: introspection. On request: it is what tools live by. */
    @Test
    void introspection() throws Exception {
        assertThat(TestServer.code(silent.post(Map.of("query", "query cop { __schema { types { name } } }"))))
                .isEqualTo("OPERATION_NOT_SUPPORTED");
        assertThat(silent.post(Map.of("query", "{ __typename }")).body()).contains("\"Query\"");
    }

    /** graphql-cop: mutation is allowed over GET. */
    @Test
    void mutationOverGet() throws Exception {
        assertThat(server.query("mutation cop { __typename }").statusCode()).isEqualTo(405);
    }

    /** graphql-cop: query is allowed over GET, and POST in a form's coding: what a page elsewhere may send and not read. */
    @Test
    void requestsOfOtherPages() throws Exception {
        HttpResponse<String> got = server.query("query cop { __typename }", "origin", "https://evil.example");
        assertThat(got.headers().map()).doesNotContainKey("access-control-allow-origin");
        for (String type :
                List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x")) {
            HttpResponse<String> posted = send(server, "/graphql", type, "query=query%20cop%7B__typename%7D");
            assertThat(posted.statusCode()).as(type).isEqualTo(415);
        }
    }

    /** graphql-cop: trace mode, and unhandled errors. */
    @Test
    void tracesAndStacks() throws Exception {
        HttpResponse<String> traced = server.post(Map.of("query", "query cop { __typename }"), "x-apollo-tracing", "1");
        HttpResponse<String> failed = server.post(Map.of("query", "query cop { ccg(code: \"00Q\") { name } }"));

        assertThat(TestServer.json(traced).has("extensions")).isFalse();
        assertThat(TestServer.code(failed)).isEqualTo("INTERNAL_ERROR");
        assertThat(failed.body()).doesNotContain("Exception", "at org.", "stack", "not to be asked", "debug");
        assertThat(send(server, "/graphql", "application/json", "qwerty").body())
                .doesNotContain("Exception", "jackson");
    }

    /** graphql-cop: GraphiQL and Playground where they are looked for. Ours is at the start page, and loads nothing from elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphiql", "/playground", "/console", "/v1/graphql"})
    void graphiql(String path) throws Exception {
        HttpResponse<String> page = server.get(path, "accept", "text/html");

        assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(page.body()).doesNotContain("graphiql.js", "cdn");
        assertThat(server.get("/")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElse(""))
                .contains("default-src 'none'");
    }

    /** graphql-armor: max depth, max tokens, character limit. */
    @Test
    void depthAndTokens() throws Exception {
        String deep = "areaTeam { ccgs { nodes { ".repeat(17) + "name" + " } } }".repeat(17);
        refused("{ ccg(code: \"a\") { " + deep + " } }", "QUERY_TOO_DEEP");
        refused("{ ccgs(where: {code: {in: [" + "\"a\" ".repeat(16_000) + "]}}) { totalCount } }", "QUERY_TOO_COMPLEX");
        refused("query ($a: " + "[".repeat(5_000) + "Int" + "]".repeat(5_000) + ") { a }", "QUERY_TOO_DEEP");
        refused("{ ccgs(first: " + "9".repeat(500_000) + ") { totalCount } }", "VALIDATION_FAILED");
    }

    /** graphql-armor: cost limit. What rows cost is in CostLimitIT. */
    @Test
    void cost() throws Exception {
        refused(
                "{ ccg(code: \"a\") { "
                        + each(
                                100,
                                index -> "a" + index + ": providers { totalCount } b" + index
                                        + ": practices(where: {name: {contains: \"" + index + "\"}}) { totalCount } ")
                        + "} }",
                "QUERY_TOO_COMPLEX");
    }

    /** One check, whichever way a document comes in. */
    @ParameterizedTest
    @CsvSource({
        "GET, application/json",
        "POST, application/json",
        "GET, text/event-stream",
        "POST, text/event-stream",
        "explain, application/json",
        "report, text/csv",
        "table, text/csv"
    })
    void cyclesByEveryWayIn(String way, String accept) throws Exception {
        HttpResponse<String> answer =
                switch (way) {
                    case "GET", "table" -> server.query(CYCLE, "accept", accept);
                    case "POST" -> server.post(Map.of("query", CYCLE), "accept", accept);
                    case "report" -> server.get("/reports/cycle.csv");
                    default -> send(server, "/graphql/explain", "application/json", "{\"query\": \"" + CYCLE + "\"}");
                };

        assertThat(answer.body()).contains("VALIDATION_FAILED", "`f` spreads itself, by way of `g`", "\"line\":1");
    }

    private static void refused(String query, String code) throws Exception {
        JsonNode errors = TestServer.json(server.post(Map.of("query", query))).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/extensions/code").asText()).isEqualTo(code);
        assertThat(errors.at("/0/locations/0/line").asInt()).isPositive();
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
    }

    private static HttpResponse<String> send(TestServer to, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to.address() + path))
                .header("content-type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
