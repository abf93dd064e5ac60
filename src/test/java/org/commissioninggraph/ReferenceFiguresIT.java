package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the network from other sources, asked of the API. */
final class ReferenceFiguresIT {
    private static final GraphService SERVICE = ShippedRelease.service();

    @ParameterizedTest
    @CsvSource({
        "2013-04-02, 211, 8168, 25, 4",
        "2014-04-02, 211, 8134, 25, 4",
        "2015-04-02, 209, 8046, 13, 4",
        "2016-04-02, 209, 7945, 14, 4",
        "2017-04-02, 207, 7744, 14, 4",
        "2018-04-02, 195, 7546, 14, 5",
        "2019-04-02, 191, 7272, 14, 7"
    })
    void everySecondOfApril(String date, int ccgs, int practices, int areaTeams, int regionalTeams) {
        JsonNode data = ask(
                """
                { ccgs(asOf: "%1$s") { totalCount }
                  practices(asOf: "%1$s", history: true, where: {ccg: {}}) { totalCount }
                  areaTeams(asOf: "%1$s") { totalCount }
                  regionalTeams(asOf: "%1$s") { totalCount nodes { ccgs { totalCount } } } }
                """
                        .formatted(date));

        assertThat(count(data, "ccgs")).isEqualTo(ccgs);
        assertThat(count(data, "practices")).isEqualTo(practices);
        assertThat(count(data, "areaTeams")).isEqualTo(areaTeams);
        assertThat(count(data, "regionalTeams")).isEqualTo(regionalTeams);
        int overseen = 0;
        for (JsonNode region : data.path("regionalTeams").path("nodes")) {
            overseen += count(region, "ccgs");
        }
        assertThat(overseen).as("every CCG has one team, every team one region").isEqualTo(ccgs);
    }

    /** A practice may join before it opens in the source: Y04979 joined 99P on 2015-04-07 and opened on 2015-05-01. */
    @Test
    void aListBelowACcgIsTheFilteredListAtTheRoot() {
        JsonNode data = ask(
                """
                { ccg(code: "99P", asOf: "2015-04-14") { practices { totalCount } }
                  practices(asOf: "2015-04-14", where: {ccg: {code: {eq: "99P"}}}) { totalCount } }
                """);

        assertThat(count(data.path("ccg"), "practices")).isEqualTo(126);
        assertThat(count(data, "practices")).isEqualTo(126);
    }

    /** The source lets it stay in 00W until 2017-07-04, which closed on 2017-03-31. */
    @Test
    void aPracticeGoesOnWithTheSuccessorOfItsCcg() {
        JsonNode data = ask(
                """
                { practice(code: "P84676", asOf: "2017-04-02") {
                    ccgConnection { edges { basis node { code } } } } }
                """);

        assertThat(data.at("/practice/ccgConnection/edges/0/node/code").asText())
                .isEqualTo("14L");
        assertThat(data.at("/practice/ccgConnection/edges/0/basis").asText()).isEqualTo("SUCCESSION");
    }

    @ParameterizedTest
    @CsvSource({"2017-04-02, 44", "2018-04-02, 42", "2019-04-02, 42"})
    void partnerships(String date, int partnerships) {
        JsonNode data = ask("{ partnerships(asOf: \"%s\") { totalCount } }".formatted(date));

        assertThat(count(data, "partnerships")).isEqualTo(partnerships);
    }

    private static int count(JsonNode parent, String field) {
        return parent.path(field).path("totalCount").asInt(-1);
    }

    private static JsonNode ask(String query) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).isEmpty();
        return new ObjectMapper().valueToTree(result.getData());
    }
}
