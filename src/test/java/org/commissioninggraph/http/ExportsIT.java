package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.commissioninggraph.network.Python;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks as files: the same nodes and relationships as the API tells. */
final class ExportsIT {
    private static final String DAY = "asOf=2017-04-01&kinds=CCG,Provider&via=COMMISSIONS";

    @AutoClose
    private static final TestServer server = TestServer.start();

    @TempDir
    private Path folder;

    private static String file(String path) throws Exception {
        HttpResponse<String> answer = server.get("/export/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<NamedCsvRecord> records(String path) throws Exception {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file(path))) {
            return csv.stream().toList();
        }
    }

    /** What the API counts: CCGs, providers, and the relationships between them. */
    private static int[] counted() throws Exception {
        JsonNode data = json(server.query(
                        "{ ccgs(first: 1000, asOf: \"2017-04-01\") { totalCount nodes { providers { totalCount } } }"
                                + " providers(asOf: \"2017-04-01\") { totalCount } }"))
                .get("data");
        int edges = 0;
        for (JsonNode ccg : data.at("/ccgs/nodes")) {
            edges += ccg.at("/providers/totalCount").intValue();
        }
        return new int[] {
            data.at("/ccgs/totalCount").intValue()
                    + data.at("/providers/totalCount").intValue(),
            edges
        };
    }

    @Test
    void eachFormatHoldsWhatTheApiCounts() throws Exception {
        int[] counted = counted();
        List<NamedCsvRecord> nodes = records("network.nodes.csv?" + DAY);
        List<NamedCsvRecord> edges = records("network.edges.csv?" + DAY);
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.getField("Id")));

        assertThat(counted[1]).isPositive();
        assertThat(ids).hasSize(counted[0]).hasSameSizeAs(nodes);
        assertThat(edges).hasSize(counted[1]).allSatisfy(edge -> assertThat(ids)
                .contains(edge.getField("Source"), edge.getField("Target")));
        JsonNode links = new ObjectMapper().readTree(file("network.json?" + DAY));
        assertThat(links.get("nodes")).hasSize(counted[0]);
        assertThat(links.get("edges")).hasSize(counted[1]);
        assertThat(links.at("/graph/day").textValue()).isEqualTo("2017-04-01");
        assertThat(links.at("/graph/release").textValue()).isEqualTo("2019.10.1");
        JsonNode cytoscape = new ObjectMapper().readTree(file("network.cyjs?" + DAY));
        assertThat(cytoscape.at("/elements/nodes")).hasSize(counted[0]);
        assertThat(cytoscape.at("/elements/edges")).hasSize(counted[1]);
        assertThat(file("network.net?" + DAY)).startsWith("*Vertices " + counted[0] + "\n");
        for (String format : List.of("graphml", "gexf")) {
            String xml = file("network." + format + "?" + DAY);
            assertThat(xml.split("<node ", -1)).as(format).hasSize(counted[0] + 1);
            assertThat(xml.split("<edge ", -1)).as(format).hasSize(counted[1] + 1);
        }
        assertThat(file("network.cypher?" + DAY))
                .contains("MERGE (n:`Provider`")
                .endsWith("// End of the script.\n");
    }

    @Test
    void networkxLosesNothing() throws Exception {
        assumeThat(Python.hasNetworkx()).isTrue();
        for (String format : List.of("graphml", "gexf", "net", "json")) {
            Files.writeString(folder.resolve("network." + format), file("network." + format + "?" + DAY));
        }
        int[] counted = counted();

        JsonNode read = new ObjectMapper().readTree(Python.run("count.py", folder));

        for (String name : List.of("graphml", "pajek", "node-link")) {
            assertThat(read.at("/" + name + "/nodes").intValue()).as(name).isEqualTo(counted[0]);
            assertThat(read.at("/" + name + "/edges").intValue()).as(name).isEqualTo(counted[1]);
        }
    }

    @Test
    void aHistoryHasSpells() throws Exception {
        String gexf = file("network.gexf?history=true&kinds=CCG,AreaTeam&via=OVERSEEN_BY");
        assertThat(gexf).contains("mode=\"dynamic\"", "<node id=\"00C\"", "end=\"2015-03-31\"");
        String cut = file("network.gexf?during=2013-04-01/2015-04-01&kinds=CCG,AreaTeam&via=OVERSEEN_BY");
        assertThat(cut.split("<edge ", -1).length).isLessThan(gexf.split("<edge ", -1).length);
    }

    @Test
    void whatVariesInTimeIsInFiles() throws Exception {
        JsonNode told = json(server.query("{ practice(code: \"P84676\", asOf: \"2015-05-01\") { listSize listSizeOn"
                        + " listSizeSource listSizeSeries { date value } } }"))
                .at("/data/practice");
        NamedCsvRecord row =
                records("network.nodes.csv?asOf=2015-05-01&of=P84676&hops=0").get(0);
        String gexf = file("network.gexf?during=2013-04-01/2013-08-01&of=P84676&hops=0");

        for (String field : List.of("listSize", "listSizeOn", "listSizeSource")) {
            assertThat(row.getField(field)).as(field).isEqualTo(told.get(field).asText());
        }
        assertThat(told.at("/listSizeSeries/1/date").asText()).isEqualTo("2013-07-01");
        for (int i = 0; i < 2; i++) {
            String value = told.at("/listSizeSeries/" + i + "/value").asText();
            String date = told.at("/listSizeSeries/" + i + "/date").asText();
            assertThat(gexf).contains("value=\"" + value + "\" start=\"" + date + "\"");
        }
        assertThat(gexf).doesNotContain("start=\"2013-10-01\"");
    }

    @Test
    void noticesAreAHeaderAndInTheFile() throws Exception {
        String early = "?asOf=2014-04-01&kinds=CCG,Provider&via=COMMISSIONS";
        HttpResponse<String> answer = server.get("/export/network.json" + early);
        String header = answer.headers().firstValue("notices").orElseThrow();

        assertThat(header).startsWith("NO_DATA_ON_DAY;path=\"\";message=\"the release holds no");
        assertThat(server.head("/export/network.json" + early).headers().firstValue("notices"))
                .contains(header);
        assertThat(json(answer).at("/graph/notice").asText())
                .startsWith("NO_DATA_ON_DAY: the release holds no")
                .contains("on 2014-04-01", "from 2017-04-01 to 2018-03-31");
        assertThat(file("network.gexf" + early + "&measures=betweenness"))
                .contains("notice: NO_DATA_ON_DAY", "measures: by the directions of relationships");
        assertThat(server.get("/export/network.json?" + DAY).headers().firstValue("notices"))
                .isEmpty();
    }

    @Test
    void neighbourhoodsProjectionsAndMeasures() throws Exception {
        List<NamedCsvRecord> near =
                records("network.nodes.csv?asOf=2017-04-01&of=00q&hops=1&via=COMMISSIONS&measures=degree,pageRank");
        JsonNode ccg = json(server.query("{ ccg(code: \"00Q\", asOf: \"2017-04-01\") { providers { totalCount } } }"));
        assertThat(near).hasSize(1 + ccg.at("/data/ccg/providers/totalCount").intValue());
        assertThat(near.get(0).getHeader()).contains("degree", "pageRank", "statedBy", "latitude");
        String projected = "?asOf=2017-04-01&project=CCG&via=COMMISSIONS&weight=jaccard&threshold=0.1";
        assertThat(records("network.edges.csv" + projected)).isNotEmpty().allSatisfy(edge -> {
            assertThat(edge.getField("Type")).isEqualTo("Undirected");
            assertThat(Double.parseDouble(edge.getField("Weight"))).isBetween(0.1, 1.0);
        });
    }

    @Test
    void isCachedAndCompressedLikeReports() throws Exception {
        String path = "/export/network.graphml?" + DAY;
        HttpResponse<String> first = server.get(path);
        String tag = first.headers().firstValue("etag").orElseThrow();

        assertThat(first.headers().firstValue("content-type")).contains("application/graphml+xml; charset=utf-8");
        assertThat(first.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"network.graphml\"");
        assertThat(server.get(path, "if-none-match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get(path).body()).isEqualTo(first.body());
        assertThat(server.get(path, "accept-encoding", "gzip").headers().firstValue("content-encoding"))
                .contains("gzip");
        HttpResponse<String> head = server.head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("etag")).contains(tag);
    }

    /** The graph is read in three statements, and what varies in time in one more, whoever asks. */
    @Test
    void isReadOnceThoughManyAsk() throws Exception {
        try (TestServer fresh = TestServer.start()) {
            List<CompletableFuture<Integer>> asked = new ArrayList<>();
            for (String kind : List.of("CCG", "Provider", "AreaTeam", "Partnership")) {
                asked.add(CompletableFuture.supplyAsync(() -> status(fresh, kind)));
            }
            for (CompletableFuture<Integer> each : asked) {
                assertThat(each.get()).isEqualTo(200);
            }
            assertThat(fresh.statements).hasSize(4);
        }
    }

    private static int status(TestServer fresh, String kind) {
        try {
            return fresh.get("/export/network.json?kinds=" + kind).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            network.xlsx                        | 404 | NOT_FOUND         | network.graphml, network.gexf, network.net
            network.json?kind=CCG               | 400 | BAD_ARGUMENT      | an export has no parameter `kind`: it has asOf
            network.json?kinds=CCGs             | 400 | BAD_ARGUMENT      | kinds=CCGs is none of
            network.json?asOf=yesterday         | 400 | BAD_ARGUMENT      | write a day, as in asOf=2014-04-01
            network.json?asOf=1999-01-01        | 400 | DATE_OUT_OF_RANGE | asOf is 1999-01-01
            network.json?during=2013-04-01/%2B999999999-12-31 | 400 | BAD_ARGUMENT | is no date: +999999999-12-31
            network.json?during=2014            | 400 | BAD_ARGUMENT      | during=2013-04-01/2016-04-01
            network.json?history=true&asOf=2014-04-01 | 400 | BAD_ARGUMENT | choose one
            network.json?kinds=                 | 400 | BAD_ARGUMENT      | kinds has no value: write types of nodes, as in kinds=CCG,Provider, or leave it out
            network.json?of=ZZZ                 | 404 | NOT_FOUND         | has the code ZZZ
            network.json?hops=2                 | 400 | BAD_ARGUMENT      | say of which nodes
            network.json?of=00Q&hops=many       | 400 | BAD_ARGUMENT      | as in hops=2
            network.json?project=CCG            | 400 | BAD_ARGUMENT      | via is missing
            network.json?project=CCG&via=COMMISSIONS&weight=MIN_SHARE | 400 | BAD_ARGUMENT | name one in by
            network.json?measures=fame          | 400 | BAD_ARGUMENT      | measures=fame is none of degree
            network.json?weight=beauty          | 400 | BAD_ARGUMENT      | beauty
            network.json?layout=moon            | 400 | BAD_ARGUMENT      | EARTH, FORCES
            """)
    void errorsHaveTheOneForm(String path, int status, String code, String message) throws Exception {
        HttpResponse<String> answer = server.get("/export/" + path);
        assertThat(List.of(answer.statusCode(), server.head("/export/" + path).statusCode()))
                .containsOnly(status);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(json(answer).at("/errors/0/message").asText()).contains(message);
        assertThat(answer.headers().map()).containsEntry("cache-control", List.of("no-store"));
        assertThat(answer.headers().map()).doesNotContainKey("content-disposition");
    }
}
