package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** What only some lists, pages and press say of the bodies of the release: names of a day, and what is partial. */
final class NamesAndReportsIT {
    private static final GraphService SERVICE = ShippedRelease.service();
    /** The list is of May 2016. */
    @Test
    void aPracticeDispensesFromTheDayOfTheList() {
        JsonNode data = ask(
                """
                { before: practices(asOf: "2016-04-30", where: {dispensing: {eq: true}}) { totalCount }
                  practices(asOf: "2016-05-01", where: {dispensing: {eq: true}}) { totalCount nodes { dispensingOn } }
                  practice(code: "A81066", asOf: "2016-04-30") { dispensing dispensingOn } }
                """);

        assertThat(count(data, "before")).isZero();
        assertThat(count(data, "practices")).isEqualTo(993);
        assertThat(data.at("/practices/nodes/0/dispensingOn").asText()).isEqualTo("2016-05-01");
        assertThat(data.at("/practice/dispensing").isNull()).isTrue();
    }

    @Test
    void namesInTheListsOfTheDay() {
        JsonNode data = ask(
                """
                { cumbria: ccg(code: "01H", asOf: "2013-04-01") { name listedName listedNameOn }
                  cumbria2017: ccg(code: "01H") { listedName listedNameOn listedNameSeries { date value source } }
                  fylde: ccg(code: "02M") { listedName }
                  fylde2018: ccg(code: "02M", asOf: "2018-11-01") { listedName }
                  ccgs(asOf: "2013-04-01", where: {listedName: {contains: "Lancashire North"}}) { nodes { code } }
                  practice(code: "A81004", asOf: "2016-01-01") { name listedName } }
                """);

        assertThat(data.at("/cumbria").toString())
                .isEqualTo("{\"name\":\"NHS North Cumbria CCG\",\"listedName\":\"NHS Cumbria CCG\","
                        + "\"listedNameOn\":\"2013-04-01\"}");
        assertThat(data.at("/cumbria2017/listedName").asText()).isEqualTo("NHS North Cumbria CCG");
        assertThat(data.at("/cumbria2017/listedNameSeries").size()).isEqualTo(2);
        assertThat(data.at("/fylde/listedName").asText()).isEqualTo("NHS Fylde & Wyre CCG");
        assertThat(data.at("/fylde2018/listedName").asText()).isEqualTo("NHS Fylde and Wyre CCG");
        assertThat(data.at("/ccgs/nodes/0/code").asText()).isEqualTo("01K");
        assertThat(data.at("/practice").toString())
                .isEqualTo("{\"name\":\"BLUEBELL MEDICAL CENTRE\",\"listedName\":\"WOODLANDS ROAD SURGERY\"}");
    }

    @Test
    void theAreaOfACcg() throws java.io.IOException {
        JsonNode data = ask(
                "{ ccg(code: \"10L\") { boundary boundarySource } ccgs(where: {boundary: {eq: null}}) { totalCount } }");

        JsonNode area = new ObjectMapper().readTree(data.at("/ccg/boundary").asText());
        assertThat(area.path("type").asText()).isEqualTo("MultiPolygon");
        assertThat(area.at("/coordinates/0/0/0/0").asDouble()).isBetween(-1.6, -1.0);
        assertThat(count(data, "ccgs")).isZero();
    }

    @Test
    void coCommissioningOfPrimaryCare() {
        JsonNode data = ask(
                """
                { nationalBody(code: "X24") {
                    coCommissioners { groupBy(keys: [{edge: {level: ASC}}, {edge: {basis: ASC}}]) { keys aggregate { count } } }
                    all: coCommissioners(history: true) { totalCount } }
                  ccg(code: "10T") { coCommissionerConnection { edges { level basis since source } } }
                  southEastLondon: ccgs(asOf: "2015-06-11", where: {coCommissioner: {}}) { totalCount } }
                """);

        assertThat(count(data.path("nationalBody"), "all")).isEqualTo(33);
        assertThat(data.at("/nationalBody/coCommissioners/groupBy").toString())
                .isEqualTo("[{\"keys\":[\"DELEGATED\",\"AUTHORISED\"],\"aggregate\":{\"count\":20}},"
                        + "{\"keys\":[\"DELEGATED\",\"REPORTED\"],\"aggregate\":{\"count\":3}}]");
        assertThat(data.at("/ccg/coCommissionerConnection/edges/0/source").asText())
                .isEqualTo("EAST_BERKSHIRE_DELEGATION");
        assertThat(count(data, "southEastLondon")).isEqualTo(8);
    }

    @Test
    void theNineteenSupportUnitsOf2013() {
        JsonNode data = ask(
                """
                { commissioningSupportUnits(asOf: "2013-04-01") { totalCount }
                  commissioningSupportUnit(code: "0DE", asOf: "2015-04-01") {
                    predecessors(orderBy: [{code: ASC}]) { nodes { code } } } }
                """);

        assertThat(count(data, "commissioningSupportUnits")).isEqualTo(19);
        assertThat(data.at("/commissioningSupportUnit/predecessors/nodes").findValuesAsText("code"))
                .containsExactly("CSU-ARDEN", "CSU-GREATER-EAST-MIDLANDS");
    }

    @Test
    void whatPagesAndPressNameIsPartialAndSaysSo() {
        JsonNode data = ask(
                """
                { constitutions: ccgs(history: true, where: {constitutionUrl: {ne: null}}) { totalCount }
                  ccg(code: "10Q") { localities { totalCount } }
                  healthAndWellbeingBoards(where: {strategies: {some: {}}}) { totalCount }
                  jointCommittees { totalCount }
                  lambeth: ccg(code: "08K") { jointCommittees { nodes { name link ccgs { totalCount } } } }
                  norwich: ccg(code: "06W", asOf: "2013-10-15") { supportUnits { nodes { code } edges { source } } }
                  sources(where: {completeness: {eq: PARTIAL}}) { totalCount }
                  source(code: "HSJ_ANGLIA_CSU_2013") { completeness link } }
                """);

        assertThat(count(data, "constitutions")).isEqualTo(10);
        assertThat(count(data.path("ccg"), "localities")).isEqualTo(6);
        assertThat(count(data, "healthAndWellbeingBoards")).isEqualTo(8);
        assertThat(count(data, "jointCommittees")).isEqualTo(4);
        assertThat(data.at("/lambeth/jointCommittees/nodes/0/ccgs/totalCount").asInt())
                .isEqualTo(6);
        assertThat(data.at("/norwich/supportUnits/nodes/0/code").asText()).isEqualTo("0AP");
        assertThat(count(data, "sources")).isEqualTo(14);
        assertThat(data.at("/source/link").asText()).startsWith("https://www.hsj.co.uk/");
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
