package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the graph as a network, over the shipped release. */
final class NetworkQuestionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ShippedRelease.Statement> STATEMENTS = new ArrayList<>();
    private static final GraphService SERVICE = ShippedRelease.service(STATEMENTS);

    private static JsonNode asked(String query) {
        return asked(query, Map.of());
    }

    private static JsonNode asked(String query, Map<String, Object> variables) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query, variables, null));
        return JSON.valueToTree(result.toSpecification());
    }

    @Test
    void aPathGoesOnInTheWholeLanguageByOneStatement() {
        String query = "{ paths(from: \"p84676\", to: \"rxr\") { hops exhausted paths { codes"
                + " nodes { code ... on CCG { practices { totalCount } } }"
                + " steps { relationships { type direction properties { admissionShare } } } } } }";
        asked(query);
        STATEMENTS.clear();

        JsonNode path = asked(query).at("/data/paths/paths/0");

        assertThat(STATEMENTS).hasSize(1);
        assertThat(path.get("codes")).hasToString("[\"P84676\",\"14L\",\"00V\",\"RXR\"]");
        assertThat(path.at("/nodes/1/practices/totalCount").asInt()).isEqualTo(91);
        assertThat(path.at("/steps/1/relationships")).hasSize(2);
        assertThat(path.at("/steps/2/relationships/0/type").asText()).isEqualTo("COMMISSIONS");
        assertThat(path.at("/steps/2/relationships/0/properties/admissionShare").asDouble())
                .isEqualTo(0.00684);
    }

    @Test
    void fromAnOrganisationToItselfThereIsOnePath() {
        assertThat(asked(
                                "{ paths(from: \"RXR\", to: \"RXR\", first: 5, longer: true) { paths { hops codes steps { to } } } }")
                        .at("/data/paths/paths"))
                .hasToString("[{\"hops\":0,\"codes\":[\"RXR\"],\"steps\":[]}]");
    }

    @Test
    void duringAnIntervalAPathHoldsOnOneOfItsDays() {
        JsonNode path = asked(
                        "{ paths(from: \"00W\", to: \"RXR\", during: {from: \"2013-04-01\", until: \"2018-01-01\"})"
                                + " { paths { hops intervals { since until } } } }")
                .at("/data/paths/paths/0");

        assertThat(path.at("/intervals/0/until").asText()).isEqualTo("2017-04-01");
    }

    @Test
    void fromAPracticeToTheSecretaryOfState() {
        JsonNode paths = asked("{ paths(from: \"P84676\", to: \"DOH\", via: [MEMBER_OF, OVERSEEN_BY, PART_OF,"
                        + " ACCOUNTABLE_TO], through: [CCG, AreaTeam, RegionalTeam, NationalBody], direction: OUT)"
                        + " { paths { codes } } }")
                .at("/data/paths/paths");

        assertThat(paths).isNotEmpty();
        assertThat(paths.at("/0/codes/0").asText()).isEqualTo("P84676");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paths(from: \"zzz\", to: \"RXR\") { hops } | NOT_FOUND | no organisation has ever had the code zzz",
                "paths(from: \"00W\", to: \"RXR\") { hops } | NOT_FOUND | 00W is not open on 2017-04-01",
                "paths(from: \"00Q\", to: \"RXR\", weight: admissionShare) { hops } | BAD_ARGUMENT | length: WEIGHT",
                "network { nodes(first: 99999) { more } } | PAGE_TOO_LARGE | 10000",
                "network { nodes(atLeast: 2) { more } } | BAD_ARGUMENT | orderBy",
                "network { nodes(after: \"zzz\") { more } } | BAD_CURSOR | zzz",
                "network { nodes { nodes { score(measure: STRENGTH, weight: admissionShare) } } } | BAD_ARGUMENT | no admissionShare",
                "projection(of: CCG, via: COMMISSIONS, weight: MIN_SHARE) { cut } | BAD_ARGUMENT | name one in by",
                "compare(before: \"1990-01-01\", after: \"2017-04-01\") { similarity { jaccard } } | DATE_OUT_OF_RANGE | 1990",
                "compare(before: \"2015-04-01\", after: \"9999-12-31\") { similarity { jaccard } } | DATE_OUT_OF_RANGE | after is 9999",
                "compare(before: \"2017-01-01\", after: \"2017-04-01\", within: \"zzz\") { similarity { jaccard } } | NOT_FOUND | zzz",
                "neighbourhood(of: \"\") { cut } | NOT_FOUND | of: the code is empty, \"\": write one such as 00Q",
                "projection(of: CCG, via: COMMISSIONS) { communities { agreement { groups } } } | BAD_ARGUMENT | with: Partnership",
                "neighbourhood(of: [\"RXR\", \"zzz\"]) { cut } | NOT_FOUND | zzz",
                "network(kinds: []) { summary { nodes } } | BAD_ARGUMENT | kinds is an empty list: name some",
                "paths(from: \"00Q\", to: \"RXR\", through: []) { hops } | BAD_ARGUMENT | through is an empty list",
            })
    void whatMakesNoSenseIsToldWithAWayOut(String field, String code, String message) {
        JsonNode error = asked("{ " + field + " }").at("/errors/0");

        assertThat(error.at("/extensions/code").asText()).isEqualTo(code);
        assertThat(error.at("/message").asText()).contains(message);
    }

    @Test
    void absentAndNullAreTheSame() {
        String query = "query ($day: Date, $via: [NetworkRelationship!], $hops: Int = 2)"
                + " { neighbourhood(of: \"RXR\", asOf: $day, via: $via, hops: $hops, limit: null) { total } }";

        JsonNode absent = asked(query);

        assertThat(absent.at("/data/neighbourhood/total").asInt()).isPositive();
        Map<String, Object> nulls = new java.util.HashMap<>();
        nulls.put("day", null);
        nulls.put("via", null);
        assertThat(asked(query, nulls).get("data")).isEqualTo(absent.get("data"));
    }

    @Test
    void aCutNeighbourhoodSaysSo() {
        JsonNode near = asked(
                        "{ neighbourhood(of: \"RXR\", hops: 2, limit: 5) { total cut nodes { nodes { code distance } } } }")
                .at("/data/neighbourhood");

        assertThat(near.get("cut").asBoolean()).isTrue();
        assertThat(near.get("total").asInt()).isGreaterThan(5);
        assertThat(near.at("/nodes/nodes")).hasSize(6);
    }

    @Test
    void pagesOfNodesByAMeasureFollowOneAnother() {
        String page = "{ network(kinds: [CCG, Provider], via: COMMISSIONS, directed: false)"
                + " { nodes(orderBy: BETWEENNESS, first: %s, after: %s) { totalCount nodes { code } } } }";
        JsonNode all = asked(page.formatted("6", "null")).at("/data/network/nodes/nodes");
        JsonNode first = asked(page.formatted("3", "null")).at("/data/network/nodes/nodes");
        JsonNode second = asked(page.formatted("3", first.at("/2/code"))).at("/data/network/nodes/nodes");

        List<String> pages = new ArrayList<>();
        first.forEach(node -> pages.add(node.toString()));
        second.forEach(node -> pages.add(node.toString()));
        assertThat(all).map(JsonNode::toString).containsExactlyElementsOf(pages);
    }

    @Test
    void aComparisonOfADayWithItselfIsEmptyAndTurnedRoundItIsTheMirror() {
        String query = "{ compare(before: \"%s\", after: \"%s\", within: \"Q83\") { removed { code } added { code }"
                + " moves { code } removedEdges { id } addedEdges { id } similarity { jaccard } } }";
        JsonNode same = asked(query.formatted("2017-04-01", "2017-04-01")).at("/data/compare");
        JsonNode there = asked(query.formatted("2017-03-31", "2017-04-01")).at("/data/compare");
        JsonNode back = asked(query.formatted("2017-04-01", "2017-03-31")).at("/data/compare");

        assertThat(same.get("removed")).isEmpty();
        assertThat(same.get("addedEdges")).isEmpty();
        assertThat(same.at("/similarity/jaccard").asDouble()).isEqualTo(1);
        assertThat(back.get("removed")).isEqualTo(there.get("added"));
        assertThat(back.get("addedEdges")).isEqualTo(there.get("removedEdges"));
    }

    @Test
    void aDayOfWhichNothingIsKnownIsTold() {
        String query = "{ network(via: [COMMISSIONS, MEMBER_OF], asOf: \"%s\") { date } }";

        assertThat(asked(query.formatted("2017-04-01")).at("/extensions/notices"))
                .isEmpty();
        JsonNode notice = asked(query.formatted("2014-04-01")).at("/extensions/notices/0");
        assertThat(notice.get("code").asText()).isEqualTo("NO_DATA_ON_DAY");
        assertThat(notice.get("message").asText()).contains("2014-04-01", "from 2017-04-01 to 2018-03-31");
    }

    @Test
    void eachDayOfASeriesAndOfAComparisonOfWhichNothingIsKnownIsTold() {
        JsonNode series = asked(
                        "{ measuresOver(dates: [\"2014-04-01\", \"2015-04-01\", \"2017-04-01\"], via: COMMISSIONS)"
                                + " { date } }")
                .at("/extensions/notices/0/message");
        JsonNode compared = asked("{ compare(before: \"2014-04-01\", after: \"2017-04-01\", via: COMMISSIONS)"
                        + " { similarity { either } } }")
                .at("/extensions/notices/0/message");

        assertThat(series.asText()).contains("on 2014-04-01, 2015-04-01: it holds them", "ask with other `dates`");
        assertThat(compared.asText()).contains("on 2014-04-01: it holds them", "`before` or `after`");
    }

    /** The counts by region add up to those of all; what lies in no region has no code. */
    @Test
    void aComparisonIsCountedByRegion() {
        JsonNode compared = asked("{ compare(before: \"2017-03-31\", after: \"2017-04-01\", kinds: [CCG, Practice],"
                        + " via: MEMBER_OF) { nodeCounts { name removed added } groupCounts(with: RegionalTeam) { code node { name }"
                        + " nodeCounts { name removed added } edgeCounts { name removed added } } } }")
                .at("/data/compare");

        int removed = 0;
        for (JsonNode group : compared.get("groupCounts")) {
            removed += counted(group, "CCG");
            assertThat(group.get("code").isNull()).isEqualTo(group.get("node").isNull());
        }
        assertThat(removed).isEqualTo(counted(compared, "CCG")).isPositive();
    }

    private static int counted(JsonNode of, String kind) {
        for (JsonNode counts : of.get("nodeCounts")) {
            if (counts.get("name").asText().equals(kind)) {
                return counts.get("removed").asInt();
            }
        }
        return 0;
    }

    @Test
    void theReleaseSaysHowItIsCited() {
        JsonNode release =
                asked("{ release { version checksum citation bibtex } }").at("/data/release");

        assertThat(release.get("checksum").asText()).matches("[0-9a-f]{64}");
        for (String text : List.of("citation", "bibtex")) {
            assertThat(release.get(text).asText())
                    .contains(
                            release.get("version").asText(),
                            release.get("checksum").asText());
        }
    }

    @Test
    void measuresAreCountedOnceForEachWayToComputeThem() {
        GraphService limited = ShippedRelease.limited(
                (statement, parameters) -> {
                    throw new IllegalStateException("nothing is to be run");
                },
                Long.parseLong(String.valueOf(Setting.MAX_COST.defaultValue())));
        String fields = IntStream.range(0, 100)
                .mapToObj(i -> "a" + i + ": network { nodes(first: 1) { nodes { score(measure: BETWEENNESS) } } }")
                .collect(Collectors.joining(" "));
        ExecutionResult refused = limited.execute(new GraphQlRequest("{ " + fields + " }"));

        assertThat(refused.getErrors().get(0).getExtensions()).containsEntry("code", "QUERY_TOO_EXPENSIVE");
    }
}
