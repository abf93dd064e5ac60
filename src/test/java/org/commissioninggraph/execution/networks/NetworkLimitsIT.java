package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** What asks a network for much is told so, or costs as much. */
final class NetworkLimitsIT {
    private static final GraphService SERVICE = ShippedRelease.service(new ArrayList<>());
    private static final int MOST = Integer.parseInt(String.valueOf(Setting.MAX_PAGE_SIZE.defaultValue()));

    private static JsonNode asked(String query, Map<String, Object> variables) {
        return new ObjectMapper()
                .valueToTree(SERVICE.execute(new GraphQlRequest(query, variables, null))
                        .toSpecification());
    }

    @Test
    void soManyCodesAreNamedAndNoMore() {
        String query = "query ($c: [ID!]) { network { nodes(of: $c) { totalCount } } }";
        List<String> codes =
                IntStream.rangeClosed(0, MOST).mapToObj(n -> "ZZ" + n).collect(Collectors.toList());

        JsonNode refused = asked(query, Map.of("c", codes));
        codes.set(0, "00q");
        JsonNode answered = asked(query, Map.of("c", codes.subList(0, MOST)));

        assertThat(refused.at("/errors/0/message").asText())
                .contains("of names " + (MOST + 1) + " organisations, and " + MOST + " is the most");
        assertThat(answered.at("/data/network/nodes/totalCount").asInt()).isEqualTo(1);
    }

    /** Each looks through all of the network, and this is not to be taken for cheap. */
    @Test
    void whatIsLookedThroughUnderManyNamesCostsSoManyTimes() {
        String all = IntStream.range(0, 500)
                .mapToObj(n -> "a" + n + ": nodes(orderBy: DEGREE, first: 0) { totalCount }")
                .collect(Collectors.joining(" ", "{ network { ", " } }"));
        String paths = "{ paths(from: \"P84676\", to: \"P84004\", longer: true, maxHops: 14,"
                + " during: {from: \"2017-04-02\", until: \"2018-04-01\"}) { more } }";

        assertThat(cost(all))
                .isGreaterThan(cost("{ network { nodes(orderBy: DEGREE, first: 0) { totalCount } } }") + 10_000);
        assertThat(cost(paths)).isGreaterThan(1_000_000);
        assertThat(cost(paths.replace("maxHops: 14", "maxHops: 3"))).isLessThan(20_000);
    }

    private static long cost(String query) {
        return SERVICE.plan(SERVICE.prepare(new GraphQlRequest(query)), SERVICE.queryBounds())
                .cost();
    }
}
