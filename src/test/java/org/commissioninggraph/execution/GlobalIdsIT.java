package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P84676 was a member of 00W until March 2017, and of 14L from then on. */
final class GlobalIdsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GraphService SERVICE = ShippedRelease.service();

    @Test
    void aThingReadAsOfTwoDaysHasTwoIds() {
        JsonNode data = data(
                """
                {
                  before: practice(code: "P84676", asOf: "2017-03-01") { id ccg { id } }
                  after: practice(code: "P84676", asOf: "2017-08-01") { id ccg { id } }
                  reference: practice(code: "P84676") { id ccg { id } later: ccg(asOf: "2017-08-01") { id } }
                  given: practice(code: "P84676", asOf: "2017-04-01") { id }
                }
                """);
        assertThat(data.findValuesAsText("id"))
                .containsExactly(
                        "Practice:P84676@2017-03-01",
                        "CCG:00W@2017-03-01",
                        "Practice:P84676@2017-08-01",
                        "CCG:14L@2017-08-01",
                        "Practice:P84676",
                        "CCG:14L",
                        "CCG:14L@2017-08-01",
                        "Practice:P84676");
    }

    /** What was a member of it at some time is told of as it was on the day of the field. */
    @Test
    void inAHistoryTheDayIsThatOfTheField() {
        String rows = "{ nodes { id ccg { id } } }";
        JsonNode practices = data("{ ccg(code: \"14L\", asOf: \"2017-06-01\") {"
                        + " history: practices(history: true, first: 1) " + rows
                        + " during: practices(during: {from: \"2018-01-01\", until: \"2018-02-01\"}, first: 1) " + rows
                        + " again: practices(history: true, asOf: \"2018-06-01\", first: 1) " + rows
                        + " } }")
                .get("ccg");
        assertThat(practices.at("/history/nodes/0/id").asText()).endsWith("@2017-06-01");
        assertThat(practices.at("/during/nodes/0/id").asText()).endsWith("@2017-06-01");
        assertThat(practices.at("/again/nodes/0/id").asText()).endsWith("@2018-06-01");
        assertThat(practices.at("/again/nodes/0/ccg/id").asText()).endsWith("@2018-06-01");
    }

    @Test
    void inALineageTheDayIsThatOfTheField() {
        JsonNode data = data(
                """
                {
                  organisation(code: "00W", asOf: "2014-04-01") {
                    id
                    lineage { nodes { id } edges { from { id } to { id } } }
                    successors { nodes { id } }
                    currentEquivalent(asOf: "2019-10-31") { nodes { id } }
                    changes(from: "2017-01-01", until: "2018-01-01", first: 1) { nodes { organisation { id } } }
                  }
                }
                """);
        JsonNode became = data.at("/organisation/currentEquivalent/nodes");
        assertThat(became.findValuesAsText("id")).containsExactly("CCG:14L@2019-10-31");
        List<String> all = data.findValuesAsText("id");
        all.removeAll(became.findValuesAsText("id"));
        assertThat(all).hasSize(10).allMatch(id -> id.endsWith("@2014-04-01"));
    }

    @Test
    void whatNoDayChangesHasOneId() {
        JsonNode data = data(
                """
                {
                  source(code: "ODS_EPRACCUR_2019", asOf: "2014-04-01") { id }
                  publications(asOf: "2014-04-01", first: 1) { nodes { id } }
                  service(code: "MATERNITY", asOf: "2014-04-01") { id responsibleBodies { nodes { code } } }
                  release { id }
                }
                """);
        assertThat(data.at("/publications/nodes/0/id").asText()).doesNotContain("@");
        assertThat(data.at("/release/id").asText()).isEqualTo("Release:2019.10.1");
        assertThat(data.at("/service/id").asText()).as("its bodies change").isEqualTo("Service:MATERNITY@2014-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "Practice:P84676, , 14L, Practice:P84676",
        "Practice:P84676@2017-03-01, , 00W, Practice:P84676@2017-03-01",
        "Practice:P84676@2017-04-01, , 14L, Practice:P84676",
        "Practice:P84676@2017-03-01, 2017-08-01, 14L, Practice:P84676@2017-08-01",
        "Practice:P84676@2017-08-01, 2017-03-01, 00W, Practice:P84676@2017-03-01",
        "Practice:P84676@1999-01-01, 2017-08-01, 14L, Practice:P84676@2017-08-01"
    })
    void nodeAnswersAsOfTheDayInTheIdUnlessAnotherIsGiven(String id, String asOf, String ccg, String answered) {
        JsonNode node = node(id, asOf).at("/data/node");
        assertThat(node.at("/ccg/code").asText()).isEqualTo(ccg);
        assertThat(node.get("id").asText()).isEqualTo(answered);
    }

    /** As Relay does, with what any field gave. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice(code: \"P84676\", asOf: \"2014-04-01\")",
                "ccg(code: \"00Q\")",
                "service(code: \"MATERNITY\", asOf: \"2014-04-01\")",
                "organisation(code: \"Y54\", asOf: \"2019-10-31\")",
                "release"
            })
    void nodeGivesTheThingThatGaveTheId(String field) {
        String id = data("{ it: " + field + " { __typename ... on Node { id } } }")
                .at("/it/id")
                .asText();
        assertThat(node(id, null).at("/data/node/id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Practice:P84676@1999-01-01 | DATE_OUT_OF_RANGE | the day of the id is 1999-01-01, but the release knows"
                        + " the network from 2006-10-01 to 2019-10-31",
                "Practice:P84676@2014-02-30 | BAD_ARGUMENT | id is Practice:P84676@2014-02-30, but 2014-02-30 is no day:"
                        + " after @ write one of the calendar, YYYY-MM-DD, or leave both away"
            })
    void refusesADayThatCannotBeRead(String id, String code, String message) {
        JsonNode error = node(id, null).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Practice:nothing", "Practice:nothing@2014-04-01", "Nothing:P84676", "", "Source:a@2014-04-01"})
    void nodeIsNullForTheIdOfNothing(String id) {
        JsonNode answer = node(id, null);
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/node").isNull()).isTrue();
    }

    private static JsonNode node(String id, String asOf) {
        String query = "query($id: ID!, $asOf: Date) { node(id: $id, asOf: $asOf) {"
                + " id ... on Practice { ccg { code } } } }";
        Map<String, Object> variables = asOf == null ? Map.of("id", id) : Map.of("id", id, "asOf", asOf);
        return answer(new GraphQlRequest(query, variables, null));
    }

    private static JsonNode data(String query) {
        JsonNode answer = answer(new GraphQlRequest(query));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }

    private static JsonNode answer(GraphQlRequest request) {
        return JSON.valueToTree(SERVICE.execute(request).toSpecification());
    }
}
