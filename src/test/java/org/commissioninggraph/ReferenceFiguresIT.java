package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the network from other sources, asked of the API. */
final class ReferenceFiguresIT {
    @ParameterizedTest
    @CsvSource({
        "2013-04-02, 211, 8130, 25, 4",
        "2014-04-02, 211, 8096, 25, 4",
        "2015-04-02, 209, 8025, 13, 4",
        "2016-04-02, 209, 7949, 14, 4",
        "2017-04-02, 207, 7749, 14, 4",
        "2018-04-02, 195, 7552, 14, 5",
        "2019-04-02, 191, 7278, 14, 7"
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
        ExecutionResult result = ShippedRelease.service().execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).isEmpty();
        return new ObjectMapper().valueToTree(result.getData());
    }
}
