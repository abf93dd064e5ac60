package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.json;
import static org.commissioninggraph.http.TestServer.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as tables: their columns and rows. */
final class TablesIT {
    static final String PRACTICES = "{ practices { totalCount nodes { code name listSize ccg { code } } } }";

    @AutoClose
    private static final TestServer server = TestServer.start();

    @Test
    void aListIsWholeAndSaysTheSameInEveryFormat() throws Exception {
        List<NamedCsvRecord> csv = records(server.query(PRACTICES, "accept", "text/csv"));
        List<String> ndjson = server.query(PRACTICES, "accept", "application/x-ndjson")
                .body()
                .lines()
                .toList();
        JsonNode all = json(server.query(PRACTICES.replace("practices", "practices(first: 10000)")))
                .at("/data/practices");

        assertThat(csv.get(0).getHeader()).containsExactly("totalCount", "code", "name", "listSize", "ccg.code");
        assertThat(csv).hasSize(all.at("/totalCount").asInt()).hasSizeGreaterThan(7_000);
        assertThat(ndjson).hasSameSizeAs(csv);
        for (int row = 0; row < csv.size(); row++) {
            JsonNode node = all.at("/nodes").get(row);
            JsonNode line = TestServer.parsed(ndjson.get(row));
            assertThat(csv.get(row).getField("totalCount"))
                    .isEqualTo(all.at("/totalCount").asText());
            assertThat(csv.get(row).getField("code")).isEqualTo(node.at("/code").asText());
            assertThat(csv.get(row).getField("listSize"))
                    .isEqualTo(node.path("listSize").asText("").replace("null", ""));
            assertThat(csv.get(row).getField("ccg.code"))
                    .isEqualTo(node.at("/ccg/code").asText(""));
            assertThat(line.path("listSize")).isEqualTo(node.path("listSize"));
            assertThat(line.path("name")).isEqualTo(node.path("name"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices(first: 1200) { nodes { code } } }                                | 1200
            { practices(first: 500) { nodes { code } } }                                 | 500
            { practices(first: 0) { nodes { code } } }                                   | 0
            { practices(first: 7) { pageInfo { hasNextPage } nodes { code } } }          | 7
            { practices(last: 7) { nodes { code } } }                                    | 7
            { ccgs(last: null) { nodes { code } } }                                      | 207
            { practices(where: {code: {eq: "none"}}) { nodes { code } } }                | 0
            { release { version } practices(first: 1001) { nodes { code } } }            | 1001
            { ccg(code: "00Q") { name practices { nodes { code } } } }                   | 27
            { ccg(code: "none") { name practices { nodes { code } } } }                  | 0
            { ccg(code: "00Q") { name } }                                                | 1
            { ccg(code: "none") { name } }                                               | 0
            { practices { groupBy(keys: [{regionalTeam: {code: ASC}}]) { keys aggregate { count } } } } | 5
            { regionalTeams { nodes { code areaTeams { nodes { code ccgs { nodes { code } } } } } } } | 207
            { ccgs(where: {code: {eq: "none"}}) { nodes { code practices { nodes { code } } } } } | 0
            { ccgs(first: 3) { nodes { code practices(where: {code: {eq: "none"}}) { nodes { code } } } } } | 3
            { ccgs(first: 3) { nodes { code practices(first: 2) { totalCount nodes { code } } } } } | 6
            { ccgs(last: 3) { nodes { code practices(first: 2) { nodes { code } } } } } | 6
            { ccg(code: "14L") { lineage { nodes { code } } } } | 5
            { network(kinds: [CCG, Provider], via: COMMISSIONS) { nodes(first: 5) { totalCount nodes { code score(measure: DEGREE) } } } } | 5
            { paths(from: "P84676", to: "RXR", via: [MEMBER_OF, COMMISSIONS], first: 1) { paths { nodes { code name } } } } | 5
            { projection(of: CCG, via: COMMISSIONS, weight: OVERLAP) { edges(of: "00Q", first: 7) { edges { from to weight } } } } | 7
            { compare(before: "2017-03-31", after: "2017-04-01", within: "Q83", via: MEMBER_OF) { edgeCounts { name removed } } } | 1
            { measuresOver(dates: ["2014-04-01", "2017-04-01"], via: MEMBER_OF) { date network { summary { nodes } } } } | 2
            { ccgs(first: 2) { nodes { practices { groupBy(keys: [{status: ASC}, {name: ASC}], first: 4) { keys aggregate { count } } } } } } | 8
            """)
    void thereIsARowForEachThingOfTheList(String query, int rows) throws Exception {
        HttpResponse<String> answer = server.get("/graphql?format=csv&" + parameter("query", query));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("\r\n");
        assertThat(records(answer)).hasSize(rows);
        assertThat(server.query(query, "accept", "application/x-ndjson").body().lines())
                .hasSize(rows);
    }

    @Test
    void aListWithinAListHasARowForEachOfItsItems() throws Exception {
        String query = "{ ccgs(asOf: \"2014-04-01\", first: 10000) { nodes { code providers { edges { admissionShare"
                + " node { code } } } name practices { totalCount } } } }";
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode ccg : json(server.query(query)).at("/data/ccgs/nodes")) {
            JsonNode edges = ccg.at("/providers/edges");
            for (int edge = 0; edge < Math.max(1, edges.size()); edge++) {
                expected.add(List.of(
                        ccg.at("/code").asText(),
                        edges.at("/" + edge + "/admissionShare").asText(""),
                        edges.at("/" + edge + "/node/code").asText(""),
                        ccg.at("/name").asText(),
                        ccg.at("/practices/totalCount").asText()));
            }
        }

        List<NamedCsvRecord> rows = records(server.query(query, "accept", "text/csv"));

        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "code", "providers.admissionShare", "providers.node.code", "name", "practices.totalCount");
        assertThat(rows).extracting(NamedCsvRecord::getFields).containsExactlyElementsOf(expected);
    }

    /** Also where it is known only when all rows have come. */
    @Test
    void eachRowHasTheTotalOfTheWholeList() throws Exception {
        String query = "{ practices { totalCount nodes { code } } }";

        List<NamedCsvRecord> rows = records(server.query(query, "accept", "text/csv"));

        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(rows).extracting(row -> row.getField("totalCount")).containsOnly(String.valueOf(rows.size()));
    }

    /** The rows of a page are counted by what they hold, and these hold much. */
    @Test
    void longListsWithinAListAreSentInPartsToo() throws Exception {
        server.statements.clear();
        String query = "{ ccgs { nodes { code practices { nodes { code name address postcode listSize status } } } } }";

        List<NamedCsvRecord> rows = records(server.query(query, "accept", "text/csv"));

        assertThat(server.statements).hasSize(1);
        String members = "{ practices(where: {ccg: {}}) { totalCount } }";
        assertThat(rows)
                .extracting(row -> row.getField("practices.code"))
                .hasSize(json(server.query(members))
                        .at("/data/practices/totalCount")
                        .asInt())
                .doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.getField("code")).isSorted();
    }

    @Test
    void aGroupHasAColumnForEachOfItsKeys() throws Exception {
        String query = "{ practices(history: true) { totalCount groupBy(keys: [{closed: ASC}, {ccg: {code: ASC}},"
                + " {successorsCount: ASC}], dates: YEAR, first: 2) { keys aggregate { count } } } }";

        assertThat(server.query(query, "accept", "text/csv").body().lines())
                .startsWith("totalCount,closed,ccg.code,successorsCount,aggregate.count")
                .hasSize(3)
                .element(1)
                .asString()
                .matches("\\d+,20\\d\\d,[^,]*,0,\\d+");
        JsonNode line = TestServer.parsed(server.query(query, "accept", "application/x-ndjson")
                .body()
                .lines()
                .findFirst()
                .orElseThrow());
        assertThat(line.at("/closed").isTextual()).isTrue();
        assertThat(line.at("/successorsCount").isInt()).isTrue();
    }

    /** Of floating-point numbers it would be 0.9818600000000001. */
    @Test
    void aSumHasTheDecimalsOfWhatIsSummed() throws Exception {
        String query = "{ ccg(code: \"00Q\") { providers { edgeAggregate { admissionShare { sum } }"
                + " groupBy(keys: [{edge: {basis: ASC}}], having: [{figure: SUM, of: \"edge.admissionShare\","
                + " eq: 0.98186}]) { edgeAggregate { share: admissionShare { total: sum } } } } } }";
        JsonNode providers = json(server.query(query)).at("/data/ccg/providers");

        assertThat(providers.at("/edgeAggregate/admissionShare/sum").asText()).isEqualTo("0.98186");
        assertThat(providers.at("/groupBy/0/edgeAggregate/share/total").asText())
                .isEqualTo("0.98186");
        assertThat(server.query(query, "accept", "text/csv").body())
                .isEqualTo("providers.edgeAggregate.admissionShare.sum,providers.edgeAggregate.share.total\r\n"
                        + "0.98186,0.98186\r\n");
    }

    @Test
    void whatIsReadBesideALongListIsReadOnce() throws Exception {
        server.statements.clear();
        String query = "{ release { version } practices(first: 2000) { nodes { code } } }";

        List<NamedCsvRecord> rows = records(server.query(query, "accept", "text/csv"));

        assertThat(rows).hasSize(2000).allMatch(row -> row.getField("release.version")
                .equals("2019.10.1"));
        assertThat(server.statements).hasSize(2);
    }

    @Test
    void theLastRowsComeInTheirOrder() throws Exception {
        String query = "{ ccgs(last: 3, orderBy: [{code: ASC}]) { nodes { code } } }";

        assertThat(records(server.query(query, "accept", "text/csv")))
                .extracting(row -> row.getField("code"))
                .isSorted()
                .hasSize(3);
    }

    @Test
    void theExamplesOfTheDocumentsAreTrue() throws Exception {
        String page = Documents.all().get(Path.of("src/docs/reports.md"));
        Matcher example = Pattern.compile("```graphql\n(.*?)```\n\n((?:    [^\n]*\n)+)", Pattern.DOTALL)
                .matcher(page);
        int examples = 0;
        while (example.find()) {
            String[] shown = example.group(2).lines().map(String::strip).toArray(String[]::new);

            assertThat(server.query(example.group(1), "accept", "text/csv")
                            .body()
                            .lines())
                    .startsWith(shown);
            examples++;
        }
        assertThat(examples).isEqualTo(2);
    }

    @Test
    void aTableCanBeAskedForByPost() throws Exception {
        HttpResponse<String> answer =
                server.post(Map.of("query", "{ ccg(code: \"00Q\") { name } }"), "accept", "text/csv");

        assertThat(answer.body()).isEqualTo("name\r\nNHS Blackburn with Darwen CCG\r\n");
    }

    static List<NamedCsvRecord> records(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            return reader.stream().toList();
        }
    }
}
