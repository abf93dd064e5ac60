package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.support.SeedFolder;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On ten days and each second of April, what the API says is what two other witnesses say: a plain walk over the seed files,
 * and figures that were added up from the official files themselves, by another program, and lie in {@code figures/days.csv}
 * and {@code figures/quarters.csv} (see {@code figures/README.md}).
 */
final class FiguresOfTheFilesIT {
    private static final GraphService SERVICE = ShippedRelease.service();
    private static final Path FIGURES = Path.of("src/test/resources/figures");

    static List<Map<String, String>> days() {
        return SeedFolder.read(FIGURES.resolve("days.csv"));
    }

    static List<Map<String, String>> quarters() {
        return SeedFolder.read(FIGURES.resolve("quarters.csv"));
    }

    /** Of each label that has a first and a last day, as many are open as its file says. */
    @ParameterizedTest
    @MethodSource("days")
    void whatIsOpen(Map<String, String> figures) {
        String day = figures.get("day");
        StringBuilder query = new StringBuilder("{");
        Map<String, Integer> expected = new TreeMap<>();
        for (NodeType type : ShippedRelease.MODEL.nodeTypes().values()) {
            Set<String> columns = type.fields().keySet();
            if (type.plural() != null && columns.contains("opened") && columns.contains("closed")) {
                query.append(" %s(asOf: \"%s\") { totalCount }".formatted(type.plural(), day));
                expected.put(type.plural(), SeedFolder.open(type.name(), day).size());
            }
        }

        JsonNode data = ask(query.append(" }").toString());

        Map<String, Integer> counts = new TreeMap<>();
        expected.keySet()
                .forEach(list ->
                        counts.put(list, data.at("/" + list + "/totalCount").asInt(-1)));
        assertThat(counts).hasSizeGreaterThan(12).isEqualTo(expected);
        assertThat(counts.get("ccgs")).isEqualTo(Integer.parseInt(figures.get("ccgs")));
        assertThat(counts.get("practices")).isEqualTo(Integer.parseInt(figures.get("practices")));
    }

    /** Every practice with its CCG and its list size, one by one and added up. */
    @ParameterizedTest
    @MethodSource("days")
    void membershipsAndListSizes(Map<String, String> figures) {
        String day = figures.get("day");
        Map<String, Long> sizes = SeedFolder.numbers("Practice.listSize", day);
        Set<String> ccgs = new TreeSet<>();
        SeedFolder.rows("nodes/CCG").forEach(ccg -> ccgs.add(ccg.get("code")));
        Set<String> expected = new TreeSet<>();
        for (Map<String, String> edge : SeedFolder.held("MEMBER_OF", day)) {
            if (ccgs.contains(edge.get("to"))) {
                expected.add(edge.get("from") + " " + edge.get("to") + " " + sizes.get(edge.get("from")));
            }
        }

        JsonNode data = ask(
                """
                { members: practices(asOf: "%1$s", first: 10000, where: {ccg: {}}) { nodes { code listSize ccg { code } } }
                  practices(asOf: "%1$s") { aggregate { listSize { count sum } } } }
                """
                        .formatted(day));

        List<String> members = new ArrayList<>();
        for (JsonNode practice : data.at("/members/nodes")) {
            members.add(practice.path("code").asText() + " "
                    + practice.at("/ccg/code").asText() + " "
                    + practice.path("listSize").asText());
        }
        assertThat(members)
                .hasSize(Integer.parseInt(figures.get("memberships")))
                .containsExactlyInAnyOrderElementsOf(expected);
        long sum = 0;
        int count = 0;
        for (Map<String, String> practice : SeedFolder.open("Practice", day)) {
            sum += sizes.getOrDefault(practice.get("code"), 0L);
            count += sizes.containsKey(practice.get("code")) ? 1 : 0;
        }
        JsonNode listSize = data.at("/practices/aggregate/listSize");
        assertThat(listSize.path("sum").asLong()).isEqualTo(sum).isEqualTo(Long.parseLong(figures.get("patients")));
        assertThat(listSize.path("count").asInt())
                .isEqualTo(count)
                .isEqualTo(Integer.parseInt(figures.get("listSizes")));
    }

    @ParameterizedTest
    @MethodSource("days")
    void populations(Map<String, String> figures) {
        String day = figures.get("day");
        Map<String, Long> populations = SeedFolder.numbers("CCG.population", day);
        Map<String, String> expected = new TreeMap<>();
        for (Map<String, String> ccg : SeedFolder.open("CCG", day)) {
            expected.put(ccg.get("code"), String.valueOf(populations.get(ccg.get("code"))));
        }

        JsonNode data = ask(
                """
                { ccgs(asOf: "%s", first: 500) { nodes { code population } aggregate { population { count sum } } } }
                """
                        .formatted(day));

        Map<String, String> told = new TreeMap<>();
        for (JsonNode ccg : data.at("/ccgs/nodes")) {
            told.put(ccg.path("code").asText(), ccg.path("population").asText());
        }
        assertThat(told).isEqualTo(expected);
        JsonNode population = data.at("/ccgs/aggregate/population");
        assertThat(population.path("sum").asLong()).isEqualTo(Long.parseLong(figures.get("population")));
        assertThat(population.path("count").asInt()).isEqualTo(Integer.parseInt(figures.get("ccgsWithPopulation")));
    }

    /** What was published, less what is left out, which seed-data/README.md lists code by code. */
    @ParameterizedTest
    @MethodSource("quarters")
    void theListsOfAQuarter(Map<String, String> figures) {
        String day = figures.get("day");

        JsonNode data = ask(
                """
                { practices(asOf: "%1$s") { aggregate { listSize { sum oldest newest } } }
                  ccgs(asOf: "%1$s") { aggregate { population { sum } } } }
                """
                        .formatted(day));

        JsonNode listSize = data.at("/practices/aggregate/listSize");
        assertThat(listSize.path("sum").asLong())
                .isEqualTo(Long.parseLong(figures.get("listed"))
                        - Long.parseLong(figures.get("leftOut"))
                        - Long.parseLong(figures.get("notOpenYet")));
        assertThat(listSize.path("oldest").asText()).isEqualTo(day);
        assertThat(listSize.path("newest").asText()).isEqualTo(day);
        assertThat(data.at("/ccgs/aggregate/population/sum").asLong())
                .isEqualTo(Long.parseLong(figures.get("population")));
    }

    /** So that a line over the years neither rises nor falls by how it was asked for. */
    @Test
    void theSameFiguresInOneRequest() {
        JsonNode data = ask(
                """
                { practices { overTime(every: QUARTER, from: "2013-04-01", until: "2016-01-02") {
                    date aggregate { listSize { sum } } } } }
                """);

        List<String> told = new ArrayList<>();
        data.at("/practices/overTime")
                .forEach(point -> told.add(point.path("date").asText() + " "
                        + point.at("/aggregate/listSize/sum").asLong()));
        List<String> expected = new ArrayList<>();
        for (Map<String, String> quarter : quarters()) {
            long sum = Long.parseLong(quarter.get("listed"))
                    - Long.parseLong(quarter.get("leftOut"))
                    - Long.parseLong(quarter.get("notOpenYet"));
            expected.add(quarter.get("day") + " " + sum);
        }
        assertThat(told).isEqualTo(expected);
    }

    /** An old query, without a day, is answered with the list sizes of January 2016; with 2018's where it asks for that day. */
    @Test
    void listSizesOfTheDefaultDayAreThoseOfJanuary2016() {
        JsonNode data = ask(
                """
                { practice(code: "K81089") { listSize listSizeOn listSizeSource }
                  in2018: practice(code: "K81089", asOf: "2018-04-01") { listSize listSizeOn }
                  practices { aggregate { listSize { sum oldest newest } } } }
                """);

        assertThat(data.path("practice").toString())
                .isEqualTo("{\"listSize\":3314,\"listSizeOn\":\"2016-01-01\",\"listSizeSource\":\"NHSBSA_LIST_SIZE\"}");
        assertThat(data.path("in2018").toString()).isEqualTo("{\"listSize\":3406,\"listSizeOn\":\"2018-04-01\"}");
        assertThat(data.at("/practices/aggregate/listSize").toString())
                .isEqualTo("{\"sum\":57480448,\"oldest\":\"2016-01-01\",\"newest\":\"2016-01-01\"}");
    }

    private static JsonNode ask(String query) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).isEmpty();
        return new ObjectMapper().valueToTree(result.getData());
    }
}
