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

/** The parts of the release beside practices, commissioners and providers: figures of the files, asked of the API. */
final class PartsOfTheReleaseIT {
    private static final GraphService SERVICE = ShippedRelease.service();

    @Test
    void primaryCareNetworks() {
        JsonNode data = ask(
                """
                { before: primaryCareNetworks(asOf: "2019-09-30") { totalCount }
                  primaryCareNetworks(asOf: "2019-10-01") { totalCount }
                  all: primaryCareNetworks(history: true) { totalCount }
                  practices(asOf: "2019-10-01", where: {primaryCareNetwork: {}}) { totalCount }
                  darlington: ccg(code: "00C", asOf: "2019-10-01") { primaryCareNetworks { nodes { code practices { totalCount } } } } }
                """);

        assertThat(count(data, "before")).isZero();
        assertThat(count(data, "primaryCareNetworks")).isEqualTo(1248);
        assertThat(count(data, "all")).isEqualTo(1250);
        assertThat(count(data, "practices")).isEqualTo(6749);
        assertThat(data.at("/darlington/primaryCareNetworks/nodes").size()).isEqualTo(1);
        assertThat(data.at("/darlington/primaryCareNetworks/nodes/0/practices/totalCount")
                        .asInt())
                .isEqualTo(11);
    }

    @Test
    void branchSurgeries() {
        JsonNode data = ask(
                """
                { all: branchSurgeries(history: true) { totalCount }
                  branchSurgeries(asOf: "2013-04-01") { totalCount }
                  practices(where: {branchSurgeries: {some: {}}}) { aggregate { count } }
                  branchSurgery(code: "A81004001") { name postcode opened practice { code ccg { code } } } }
                """);

        assertThat(count(data, "all")).isEqualTo(2690);
        assertThat(count(data, "branchSurgeries")).isEqualTo(2294);
        assertThat(data.at("/branchSurgery/practice/code").asText()).isEqualTo("A81004");
    }

    @Test
    void dispensingPracticesAndWebsites() {
        JsonNode data = ask(
                """
                { dispensing: practices(history: true, where: {dispensing: {eq: true}}) { totalCount groupBy(keys: [{dispensingBasis: ASC}]) { keys aggregate { count } } }
                  websites: ccgs(history: true, where: {website: {ne: null}}) { totalCount }
                  source(code: "DISPENSING_2016_05") { completeness } }
                """);

        assertThat(count(data, "dispensing")).isEqualTo(993);
        assertThat(count(data, "websites")).isEqualTo(187);
        assertThat(data.at("/source/completeness").asText()).isEqualTo("PARTIAL");
    }

    @Test
    void waitingListsOfSixMonths() {
        JsonNode data = ask(
                """
                { march: ccgs(asOf: "2015-03-31", first: 500) { nodes { waitingLists { edgeAggregate { waiting { sum } } } } }
                  ccg(code: "00C") { waitingLists(history: true, where: {code: {eq: "100"}}) {
                    totalCount edges { month waiting } } }
                  may: ccg(code: "00C", asOf: "2015-05-01") { waitingLists { totalCount } }
                  june: ccg(code: "00C", asOf: "2015-06-01") { waitingLists { totalCount } } }
                """);

        long march = 0;
        for (JsonNode ccg : data.at("/march/nodes")) {
            march += ccg.at("/waitingLists/edgeAggregate/waiting/sum").asLong();
        }
        assertThat(march).as("all but those of NHS England").isEqualTo(3_006_877 - 220_202);
        assertThat(count(data.path("ccg"), "waitingLists")).isEqualTo(6);
        assertThat(count(data.path("may"), "waitingLists")).isPositive();
        assertThat(count(data.path("june"), "waitingLists")).isZero();
    }

    @Test
    void diseaseRegisters() {
        JsonNode data = ask(
                """
                { conditions { totalCount }
                  ccg(code: "00C", asOf: "2013-04-01") { diseaseRegisters(orderBy: [{edge: {prevalence: DESC}}]) {
                    totalCount edges { year patients listSize prevalence node { code name } } } }
                  condition(code: "AF", asOf: "2014-03-31") { ccgs { totalCount edgeAggregate { listSize { sum } } } } }
                """);

        assertThat(count(data, "conditions")).isEqualTo(24);
        assertThat(count(data.path("ccg"), "diseaseRegisters")).isEqualTo(24);
        assertThat(count(data.path("condition"), "ccgs")).isEqualTo(211);
        assertThat(data.at("/condition/ccgs/edgeAggregate/listSize/sum").asLong())
                .isEqualTo(56_324_887);
    }

    @Test
    void servicesInDetailWithThoseWhoCommissionThem() {
        JsonNode data = ask(
                """
                { service(code: "COMMUNITY_HEALTH") { parts(orderBy: [{code: ASC}]) { nodes { code commissionedBy } } }
                  service2015: service(code: "HEALTH_VISITING", asOf: "2015-09-30") { commissionedBy responsibleBodies { nodes { code } } }
                  service2016: service(code: "HEALTH_VISITING", asOf: "2015-10-01") { responsibleBodies { totalCount } }
                  kept: service(code: "OUT_OF_HOURS_BY_PRACTICES") { commissionedBy partOf { code commissionedBy } } }
                """);

        assertThat(data.at("/service/parts/nodes").findValuesAsText("code"))
                .containsExactly(
                        "CONTINENCE", "HOME_OXYGEN", "REHABILITATION", "SPEECH_AND_LANGUAGE_THERAPY", "WHEELCHAIRS");
        assertThat(data.at("/service2015/responsibleBodies/nodes/0/code").asText())
                .isEqualTo("X24");
        assertThat(data.at("/service2015/commissionedBy").asText()).isEqualTo("LOCAL_AUTHORITY");
        assertThat(count(data.path("service2016"), "responsibleBodies")).isZero();
        assertThat(data.at("/kept/commissionedBy").asText()).isEqualTo("NHS_ENGLAND");
        assertThat(data.at("/kept/partOf/code").asText()).isEqualTo("OUT_OF_HOURS");
    }

    @Test
    void principlesDutiesAndWhatWasWritten() {
        JsonNode data = ask(
                """
                { commissioningPrinciples(orderBy: [{position: ASC}]) { totalCount nodes { name } }
                  duties { groupBy(keys: [{bearer: ASC}]) { keys aggregate { count } } }
                  caseStudySites { totalCount }
                  publications(where: {link: {ne: null}}) { totalCount nodes { link } }
                  all: publications { totalCount }
                  publication(code: "RISK_OR_REWARD_2015") { sites { totalCount } } }
                """);

        assertThat(count(data, "commissioningPrinciples")).isEqualTo(5);
        assertThat(data.at("/duties/groupBy").toString())
                .isEqualTo(
                        "[{\"keys\":[\"CCG\"],\"aggregate\":{\"count\":7}},{\"keys\":[\"GOVERNING_BODY\"],\"aggregate\":{\"count\":2}},"
                                + "{\"keys\":[\"NHS_ENGLAND\"],\"aggregate\":{\"count\":3}}]");
        assertThat(count(data, "caseStudySites")).isEqualTo(6);
        assertThat(count(data, "publications")).isEqualTo(5);
        assertThat(count(data, "all")).isEqualTo(10);
        assertThat(count(data.path("publication"), "sites")).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"2013-04-01, 529", "2015-04-02, 525", "2017-04-02, 519", "2018-04-02, 486", "2019-04-02, 476"})
    void borders(String day, int borders) {
        JsonNode data = ask(
                """
                { ccgs(asOf: "%s", first: 500) { nodes { borders { totalCount } } }
                  ccg(code: "10Q", asOf: "2017-04-01") { borders(orderBy: [{edge: {length: DESC}}], first: 1) { edges { length node { code borders(where: {code: {eq: "10Q"}}) { edges { length } } } } } }
                  island: ccg(code: "10L") { borders { totalCount } } }
                """
                        .formatted(day));

        int ends = 0;
        for (JsonNode ccg : data.at("/ccgs/nodes")) {
            ends += count(ccg, "borders");
        }
        assertThat(ends).as("each border is one of two").isEqualTo(2 * borders);
        assertThat(data.at("/ccg/borders/edges/0/node/code").asText()).isEqualTo("10Y");
        assertThat(data.at("/ccg/borders/edges/0/length"))
                .isEqualTo(data.at("/ccg/borders/edges/0/node/borders/edges/0/length"));
        assertThat(count(data.path("island"), "borders")).isZero();
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
