package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.data.Progress;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.support.SmallRelease;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of things with odd names, in the order in which a person would look for them. */
final class AlphabetIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

    /** In their order, with the code of each. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("A1", "!"),
            Map.entry("A2", "10 Downing Street"),
            Map.entry("A3", "\ud83c\udfe5 Abbey  Hospital"),
            Map.entry("A4", "ABBEY PRACTICE"),
            Map.entry("B1", "Abbey Practice"),
            Map.entry("B2", "Abbey Practice"),
            Map.entry("B3", "Abbey-Practice"),
            Map.entry("B4", "(Abbey) Surgery"),
            Map.entry("C1", "\u00c9cole"),
            Map.entry("C2", "edge"),
            Map.entry("C3", "O'BRIEN"),
            Map.entry("C4", "Obriens"));

    private static GraphService service;

    @BeforeAll
    static void load(@TempDir Path folder) {
        SmallRelease files = new SmallRelease(folder);
        List<String> rows = new ArrayList<>();
        NAMES.forEach((code, name) -> rows.add(code + ",\"" + name + "\",ODS"));
        files.node("Surgery", "code,name,source", rows.toArray(String[]::new));
        files.node(
                "Trust",
                "code,name,kind,topics,source",
                "T1,alpha,SMALL,care,ODS",
                "T2,Alpha beta,SMALL,care,ODS",
                "T3,\u00c1lpha gamma,SMALL,care,ODS",
                "T4,ALPHA delta,SMALL,care,ODS");
        files.edge(
                "MEMBER_OF", "from,to,since,until,source", "A1,T3,,,ODS", "A2,T1,,,ODS", "A3,T2,,,ODS", "A4,T4,,,ODS");
        Database database = TestDatabase.empty();
        SeedLoader.load(database, files.model(), files.read(), files.schemaFolder(), Progress.SILENT);
        Dates dates = new Dates(DAY, LocalDate.of(2013, 4, 1), LocalDate.of(2019, 10, 31));
        service = new GraphService(
                files.model(),
                new Limits(100, 100),
                OperationLimits.ofDepth(50),
                database::read,
                null,
                () -> new Release("1", dates),
                SchemaVisibility.ALL);
    }

    @Test
    void namesComeAsAPersonWouldLookForThem() {
        assertThat(codes("orderBy: [{name: ASC}]")).isEqualTo(sorted());
        List<String> backward = sorted();
        Collections.reverse(backward);
        Collections.swap(backward, backward.indexOf("B1"), backward.indexOf("B2")); // equal names go by code
        assertThat(codes("orderBy: [{name: DESC}]")).isEqualTo(backward);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        assertThat(walked("first: 1", "after", "endCursor", "hasNextPage")).isEqualTo(sorted());
        List<String> backward = walked("last: 1", "before", "startCursor", "hasPreviousPage");
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(sorted());
    }

    @Test
    void throughAHopToo() {
        assertThat(codes("orderBy: [{trust: {name: ASC}}], first: 4")).containsExactly("A2", "A3", "A4", "A1");
    }

    @Test
    void groupsComeInThatOrderWithTheNamesAsTheyAre() {
        JsonNode groups = data("{ surgeries { byName: groupBy(keys: [{name: ASC}]) { keys aggregate { count } }"
                        + " byTrust: groupBy(keys: [{trust: {name: DESC}}]) { keys } } }")
                .get("surgeries");
        List<String> names = sorted().stream().map(NAMES::get).distinct().toList();
        assertThat(groups.get("byName").findValuesAsText("keys")).hasSize(names.size());
        List<String> keys = new ArrayList<>();
        groups.get("byName").forEach(group -> keys.add(group.at("/keys/0").asText()));
        assertThat(keys).isEqualTo(names);
        assertThat(groups.at("/byName/4/aggregate/count").asInt())
                .as("Abbey Practice")
                .isEqualTo(2);
        assertThat(groups.get("byTrust").toString())
                .isEqualTo("[{\"keys\":[\"\u00c1lpha gamma\"]},{\"keys\":[\"ALPHA delta\"]},"
                        + "{\"keys\":[\"Alpha beta\"]},{\"keys\":[\"alpha\"]},{\"keys\":[null]}]");
    }

    /** A filter compares what stands there, not what it is ordered by. */
    @Test
    void filtersAreNotTouched() {
        assertThat(codes("where: {name: {startsWith: \"Abbey P\"}}")).containsExactly("B1", "B2");
    }

    private static List<String> sorted() {
        return new ArrayList<>(NAMES.keySet().stream().sorted().toList());
    }

    private static List<String> walked(String size, String from, String cursor, String more) {
        List<String> walked = new ArrayList<>();
        String page = size;
        for (boolean on = true; on; ) {
            JsonNode list = data("{ surgeries(orderBy: [{name: ASC}], " + page + ") { nodes { code } pageInfo { "
                            + cursor + " " + more + " } } }")
                    .get("surgeries");
            walked.addAll(list.findValuesAsText("code"));
            on = list.at("/pageInfo/" + more).asBoolean();
            page = size + ", " + from + ": " + list.at("/pageInfo/" + cursor);
        }
        return walked;
    }

    private static List<String> codes(String arguments) {
        return data("{ surgeries(" + arguments + ") { nodes { code } } }").findValuesAsText("code");
    }

    private static JsonNode data(String query) {
        JsonNode answer =
                JSON.valueToTree(service.execute(new GraphQlRequest(query)).toSpecification());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }
}
