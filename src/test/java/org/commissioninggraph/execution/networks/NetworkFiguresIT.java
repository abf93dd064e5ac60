package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** What went wrong for users of other products, asked of the shipped release. */
final class NetworkFiguresIT {
    private static final GraphService SERVICE = ShippedRelease.service();

    /** {@code data} of an answer without errors. */
    private static JsonNode asked(String query) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).as(query).isEmpty();
        return new ObjectMapper().valueToTree(result.getData());
    }

    private static Set<String> codes(JsonNode nodes) {
        Set<String> codes = new LinkedHashSet<>();
        nodes.forEach(node -> codes.add(node.get("code").asText()));
        assertThat(codes).hasSameSizeAs(nodes);
        return codes;
    }

    @Test
    void anOrganisationThatIsNotYetOpenIsSaidToBe() {
        ExecutionResult result = SERVICE.execute(
                new GraphQlRequest("{ paths(from: \"14L\", to: \"RXR\", asOf: \"2017-03-31\") { hops } }"));

        assertThat(result.getErrors().get(0).getMessage())
                .contains("14L is not open on 2017-03-31", "but from 2017-04-01");
        assertThat(result.getErrors().get(0).getExtensions()).containsEntry("code", "NOT_FOUND");
    }

    @Test
    void pagesOfANeighbourhoodAreTheWholeOfIt() {
        String page = "{ neighbourhood(of: \"RRV\", via: COMMISSIONS) { total cut"
                + " nodes(first: %d, after: %s) { totalCount more nodes { code distance } } } }";
        JsonNode whole = asked(page.formatted(1000, "null")).get("neighbourhood");
        Set<String> all = codes(whole.at("/nodes/nodes"));
        Set<String> paged = new LinkedHashSet<>();
        String after = "null";
        for (boolean more = true; more; ) {
            JsonNode nodes = asked(page.formatted(40, after)).at("/neighbourhood/nodes");
            Set<String> found = codes(nodes.get("nodes"));
            assertThat(paged).doesNotContainAnyElementsOf(found);
            paged.addAll(found);
            more = nodes.get("more").asBoolean();
            after = nodes.at("/nodes/" + (found.size() - 1) + "/code").toString();
        }

        assertThat(whole.get("cut").asBoolean()).isFalse();
        assertThat(paged)
                .containsExactlyElementsOf(all)
                .hasSize(whole.get("total").asInt() + 1);
        assertThat(paged).hasSizeGreaterThan(80);
    }

    @Test
    void aMergerLinksThoseOfBeforeWithTheOneOfAfter() {
        JsonNode merger = asked(
                        "{ compare(before: \"2015-03-31\", after: \"2015-04-01\", kinds: CCG) { removed { code }"
                                + " added { code ... on CCG { predecessors { nodes { code } } } } } }")
                .get("compare");

        assertThat(codes(merger.get("removed"))).containsExactly("00F", "00G", "00H");
        assertThat(codes(merger.get("added"))).containsExactly("13T");
        assertThat(codes(merger.at("/added/0/predecessors/nodes"))).containsExactly("00F", "00G", "00H");
    }

    @Test
    void onADayOnlyWhatIsOpenIsThereThoughNothingBeLinkedWithIt() {
        String query = "{ ccgs(asOf: \"%1$s\") { totalCount } network(kinds: [CCG, Provider], via: COMMISSIONS,"
                + " asOf: \"%1$s\") { nodes(kinds: CCG, first: 1000) { nodes { code score(measure: DEGREE) } } } }";

        JsonNode answer = asked(query.formatted("2014-04-01"));
        JsonNode nodes = answer.at("/network/nodes/nodes");
        assertThat(codes(nodes))
                .hasSize(answer.at("/ccgs/totalCount").asInt())
                .contains("00F")
                .doesNotContain("13T");
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.get("score").asDouble()).isZero());
    }

    @Test
    void figuresThatThereAreNotLeaveTheOthersInPlace() {
        JsonNode network = asked("{ network(kinds: NationalBody, via: COMMISSIONS) { summary { nodes edges"
                        + " degreeAssortativity { value reason } diameter { value reason } transitivity { value reason } }"
                        + " communities { count modularity } measure(measure: EIGENVECTOR) { reason }"
                        + " nodes { nodes { code score(measure: EIGENVECTOR) rank: score(measure: PAGE_RANK) } } } }")
                .get("network");

        assertThat(network.at("/summary/nodes").asInt()).isEqualTo(4);
        assertThat(network.at("/summary/edges").asInt()).isZero();
        for (String figure : new String[] {"degreeAssortativity", "diameter", "transitivity"}) {
            assertThat(network.at("/summary/" + figure + "/value").isNull()).isTrue();
            assertThat(network.at("/summary/" + figure + "/reason").asText()).isNotBlank();
        }
        assertThat(network.at("/communities/count").asInt()).isEqualTo(4);
        assertThat(network.at("/communities/modularity").isNull()).isTrue();
        assertThat(network.at("/measure/reason").asText()).contains("no edges");
        assertThat(network.at("/nodes/nodes/0/score").isNull()).isTrue();
        assertThat(network.at("/nodes/nodes/0/rank").asDouble()).isEqualTo(0.25);
    }

    @Test
    void concentrationIsTheSameWhicheverPartIsAskedFor() {
        JsonNode network = asked("{ network(kinds: [CCG, Provider], via: COMMISSIONS) {"
                        + " all: concentration(via: COMMISSIONS, weight: admissionShare, direction: OUT, first: 1000) { ...c }"
                        + " top: concentration(via: COMMISSIONS, weight: admissionShare, direction: OUT, first: 3) { ...c }"
                        + " one: concentration(via: COMMISSIONS, weight: admissionShare, direction: OUT, of: \"00Q\") { ...c }"
                        + " none: concentration(via: COMMISSIONS, weight: shareOfCcg, direction: OUT, of: \"00Q\")"
                        + " { index known unknown } } }"
                        + " fragment c on NetworkConcentration { code index effective known unknown total }")
                .get("network");

        assertThat(network.get("all")).hasSize(207);
        assertThat(network.get("top")).hasSize(3);
        for (int place = 0; place < 3; place++) {
            assertThat(network.get("top").get(place))
                    .isEqualTo(network.get("all").get(place));
        }
        assertThat(network.get("all")).contains(network.at("/one/0"));
        assertThat(network.at("/none/0")).hasToString("{\"index\":null,\"known\":0,\"unknown\":12}");
    }

    /** Each edge leads from a CCG to a provider, so that without directions the kinds are as unlike as can be. */
    @Test
    void assortativityIsOfTheNetworkThatIsAskedFor() {
        String asked = "{ network(kinds: [CCG, Provider], via: COMMISSIONS, directed: %s)"
                + " { summary { assortativity(property: \"kind\") { value } } } }";

        assertThat(asked(asked.formatted("false"))
                        .at("/network/summary/assortativity/value")
                        .asDouble())
                .isEqualTo(-1);
        assertThat(asked(asked.formatted("true"))
                        .at("/network/summary/assortativity/value")
                        .asDouble())
                .isZero();
    }

    @Test
    void nobodyIsNamedByAnEmptyList() {
        JsonNode network = asked("{ network(kinds: [CCG, Provider], via: COMMISSIONS) { nodes(of: []) { totalCount }"
                        + " concentration(via: COMMISSIONS, weight: admissionShare, of: []) { code } } }")
                .get("network");

        assertThat(network.at("/nodes/totalCount").asInt()).isZero();
        assertThat(network.get("concentration")).isEmpty();
    }
}
