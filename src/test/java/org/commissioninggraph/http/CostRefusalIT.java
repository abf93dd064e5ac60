package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a client is told of a cost that is too high, and that nothing is run then. */
final class CostRefusalIT {
    private static final String TWO_LISTS =
            "{ few: ccgs(first: 1) { nodes { code } } many: practices(orderBy: {status: ASC}) { nodes { code } } }";
    private static final String RESPONSE = "application/graphql-response+json";
    private static final List<String> STATEMENTS = new ArrayList<>();

    @AutoClose
    private static final TestServer server = TestServer.start(ShippedRelease.limited(
            (statement, parameters) -> {
                STATEMENTS.add(statement);
                return ShippedRelease.database().read(statement, parameters);
            },
            5_000));

    @Test
    void tellsTheCostTheLimitTheFieldAndAWayOut() throws Exception {
        STATEMENTS.clear();

        HttpResponse<String> answer = get(TWO_LISTS, RESPONSE);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = TestServer.json(answer).at("/errors/0");
        assertThat(error.path("message").asText())
                .matches(
                        "the query may touch [\\d,]+ rows of the database, [\\d,]+ for `many` alone, and MAX_COST allows"
                                + " 5,000 in all");
        JsonNode extensions = error.path("extensions");
        assertThat(extensions.path("code").asText()).isEqualTo("QUERY_TOO_EXPENSIVE");
        assertThat(extensions.path("field").asText()).isEqualTo("many");
        assertThat(extensions.path("maxCost").asLong()).isEqualTo(5_000);
        assertThat(extensions.path("estimatedRows").asLong()).isGreaterThan(5_000);
        assertThat(extensions.path("hint").asText()).isNotEmpty();
        assertThat(STATEMENTS).isEmpty();
    }

    @Test
    void whatIsCheapIsAnswered() throws Exception {
        JsonNode answer = TestServer.json(get("{ ccg(code: \"00Q\") { code } }", RESPONSE));

        assertThat(answer.at("/data/ccg/code").asText()).isEqualTo("00Q");
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void aTableThatIsStreamedHasACostToo() throws Exception {
        STATEMENTS.clear();

        HttpResponse<String> answer = get("{ practices { nodes { code } } }", "text/csv");

        assertThat(TestServer.code(answer)).isEqualTo("QUERY_TOO_EXPENSIVE");
        assertThat(STATEMENTS).isEmpty();
    }

    @Test
    void itIsToldBesideTheAnswerOfWhatIsRefusedToo() {
        GraphService service = ShippedRelease.limited(
                (statement, parameters) -> {
                    throw new IllegalStateException("nothing is to be run");
                },
                5_000);
        GraphQlRequest request =
                new GraphQlRequest("{ practices { aggregate { count } } }", Map.of(), null, Map.of("cost", true));

        Map<?, ?> cost = (Map<?, ?>) service.execute(request).getExtensions().get("cost");

        assertThat((Long) cost.get("estimatedRows")).isGreaterThan(5_000);
        assertThat(cost.get("statements")).isEqualTo(0);
    }

    private static HttpResponse<String> get(String query, String accept) throws Exception {
        return server.get("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "accept", accept);
    }
}
