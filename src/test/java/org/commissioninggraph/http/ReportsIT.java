package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;
import static org.commissioninggraph.http.TestServer.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.api.StatementRunner;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as tables. */
final class ReportsIT {
    static final String PRACTICES = "{ practices { totalCount nodes { code name listSize ccg { code } } } }";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

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
            { ccgs(first: 2) { nodes { practices { groupBy(keys: [{status: ASC}, {name: ASC}], first: 4) { keys aggregate { count } } } } } } | 8
            """)
    void thereIsARowForEachThingOfTheList(String query, int rows) throws Exception {
        HttpResponse<String> answer = server.get("/graphql?format=csv&" + parameter("query", query));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("\r\n");
        assertThat(records(answer)).hasSize(rows);
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
    void tellsWhatItIs() throws Exception {
        HttpResponse<String> csv = server.get("/reports/practices.csv?ccg=00Q");
        HttpResponse<String> ndjson = server.get("/reports/practices.ndjson?ccg=00Q");

        assertThat(csv.headers().firstValue("content-type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(csv.headers().firstValue("content-disposition")).contains("attachment; filename=\"practices.csv\"");
        assertThat(ndjson.headers().firstValue("content-type")).contains("application/x-ndjson; charset=utf-8");
        assertThat(records(csv)).hasSize(27);
        assertThat(ndjson.body().lines()).hasSize(27);
    }

    @Test
    void theSavedReportsAnswer() throws Exception {
        List<NamedCsvRecord> providers = records(server.get("/reports/providers-of-ccg.csv?ccg=00Q"));
        assertThat(providers.get(0).getHeader())
                .startsWith("code", "name", "providers.admissionShare")
                .contains("providers.node.name");
        assertThat(records(server.get("/reports/ccgs.csv?asOf=2014-04-01"))).hasSizeGreaterThan(200);
        assertThat(records(server.get("/reports/practices.csv?ccg=00Q&asOf=2014-04-01")))
                .isNotEmpty();
    }

    @Test
    void whoTypesACodeHasNotToCareForCapitals() throws Exception {
        assertThat(server.get("/reports/practices.csv?ccg=00q").body())
                .isEqualTo(server.get("/reports/practices.csv?ccg=00Q").body());
        assertThat(records(server.get("/reports/providers-of-ccg.csv?ccg=00q"))).isNotEmpty();
    }

    /** There were no CCGs before 2013-04-01: that is an answer, and no mistake in the address. */
    @Test
    void whatWasNotOpenOnTheDayGivesAnEmptyTable() throws Exception {
        HttpResponse<String> table = server.get("/reports/practices.csv?ccg=00Q&asOf=2013-03-31");

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).startsWith("code,name,").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            /reports/practices.csv?cgc=00Q               | 400 | BAD_ARGUMENT      | the report has no parameter `cgc`
            /reports/practices.csv?asOf=yesterday        | 400 | VALIDATION_FAILED | yesterday
            /reports/practices.csv?asOf=1999-01-01       | 400 | DATE_OUT_OF_RANGE | 1999-01-01
            /reports/providers-of-ccg.csv                | 400 | BAD_ARGUMENT      | `ccg` is missing: add ?ccg=… (ID!)
            /reports/practices.csv?ccg=ZZZ               | 404 | NOT_FOUND         | no CCG has, or ever had, the code ZZZ
            /reports/practices.csv?ccg=P84676            | 404 | NOT_FOUND         | no CCG has, or ever had, the code P84676
            /reports/providers-of-ccg.csv?ccg=ZZZ        | 404 | NOT_FOUND         | no CCG has, or ever had, the code ZZZ
            /reports/practises.csv                       | 404 | REPORT_NOT_FOUND  | there are ccgs, practices, providers-of-ccg
            /reports/practices.xlsx                      | 404 | REPORT_NOT_FOUND  | each as .csv and .ndjson
            /reports/                                    | 404 | REPORT_NOT_FOUND  | there is no report ``
            /graphql?format=csv&query=%7Bnothing%7D      | 400 | VALIDATION_FAILED | nothing
            /graphql?format=csv&query=%7B                | 400 | SYNTAX_ERROR      | the document is not GraphQL
            /graphql?format=xml&query=%7B__typename%7D   | 406 | NOT_ACCEPTABLE    | json, csv or ndjson
            /graphql?format=csv&query=%7Bccgs(first:-1)%7Bnodes%7Bcode%7D%7D%7D | 400 | VALIDATION_FAILED | `first` is -1, expected 0 or more
            /graphql?format=csv&query=%7Bccgs%7Bnodes%7Bcode%7Dedges%7Bcursor%7D%7D%7D | 400 | NOT_A_TABLE | ccgs.nodes and ccgs.edges
            """)
    void errorsHaveTheOneForm(String path, int status, String code, String message) throws Exception {
        HttpResponse<String> answer = server.get(path.replace("{", "%7B"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(code(answer)).isEqualTo(code);
        assertThat(json(answer).at("/errors/0/message").asText()).contains(message);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            /reports/practises.csv                                    | did you mean `practices`?
            /reports/practices.csv?cgc=00Q                            | did you mean `ccg`?
            /graphql?format=csv&query=%7Bccgs%7Bnodes%7Bnam%7D%7D%7D  | did you mean `name`?
            """)
    void errorsHintAtWhatWasMeant(String path, String hint) throws Exception {
        assertThat(json(server.get(path)).at("/errors/0/extensions/hint").asText())
                .isEqualTo(hint);
    }

    @Test
    void theExamplesOfTheReadmeAreTrue() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Reports"), readme.indexOf("## Errors"));
        Matcher example = Pattern.compile("```graphql\n(.*?)```\n\n((?:    [^\n]*\n)+)", Pattern.DOTALL)
                .matcher(section);
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
    void whoHasTheTableIsToldSoWithoutTheDatabase() throws Exception {
        HttpResponse<String> first = server.get("/reports/ccgs.csv");
        String tag = first.headers().firstValue("etag").orElseThrow();
        server.statements.clear();

        assertThat(server.get("/reports/ccgs.csv", "if-none-match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.head("/reports/ccgs.csv").headers().firstValue("etag"))
                .contains(tag);
        assertThat(server.statements).isEmpty();
        assertThat(server.get("/reports/ccgs.ndjson", "if-none-match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTableCanBeAskedForByPost() throws Exception {
        HttpResponse<String> answer =
                server.post(Map.of("query", "{ ccg(code: \"00Q\") { name } }"), "accept", "text/csv");

        assertThat(answer.body()).isEqualTo("name\r\nNHS Blackburn with Darwen CCG\r\n");
    }

    /** The graph hands over no more rows until the client has read the first: so they were not collected before. */
    @Test
    void rowsAreSentWhileOthersAreYetToCome() throws Exception {
        CountDownLatch firstRowsSeen = new CountDownLatch(1);
        StatementRunner waiting = repeated(100_000, number -> {
            if (number == 20_000) {
                await(firstRowsSeen);
            }
        });
        try (TestServer slow = TestServer.start(ShippedRelease.service(waiting))) {
            HttpResponse<InputStream> answer = stream(slow, Version.HTTP_1_1);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("totalCount,code,name,listSize,ccg.code");
                assertThat(lines.readLine()).isNotEmpty();
                firstRowsSeen.countDown();

                assertThat(lines.lines().count()).isEqualTo(99_999);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whatFailsInTheMiddleDoesNotLookWhole(Version version) throws Exception {
        StatementRunner failing = repeated(30_000, number -> {
            if (number == 25_000) {
                throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
            }
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing))) {
            HttpResponse<InputStream> answer = stream(broken, version);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    /** Its answers have no end of their own but that of the connection. */
    @Test
    void whatFailsInTheMiddleDoesNotLookWholeInHttp10() throws Exception {
        StatementRunner failing = repeated(30_000, number -> {
            if (number == 25_000) {
                throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
            }
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing));
                RawConnection client = new RawConnection(broken.port())) {
            client.send("GET /graphql?format=csv&" + parameter("query", PRACTICES) + " HTTP/1.0\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.").contains(" 200 ").endsWith("(reset)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 600})
    void whatFailsBeforeAnythingIsSentIsToldAsEver(int row) throws Exception {
        StatementRunner failing = repeated(1000, number -> {
            if (number < row) {
                return;
            }
            throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing))) {
            HttpResponse<String> answer = broken.query(PRACTICES, "accept", "text/csv");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(code(answer)).isEqualTo("QUERY_TIMEOUT");
            assertThat(answer.headers().firstValue("etag")).isEmpty();
            assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        }
    }

    /** As if the graph held the first practice many times over. */
    static StatementRunner repeated(int times, Consumer<Integer> before) {
        Database database = ShippedRelease.database();
        return new StatementRunner() {
            @Override
            public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
                return database.read(statement, parameters);
            }

            @Override
            public void read(
                    String statement,
                    Map<String, Object> parameters,
                    Cancellation cancellation,
                    Consumer<Map<String, Object>> row) {
                List<Map<String, Object>> some = run(statement, parameters);
                row.accept(some.get(0)); // the counts
                if (some.size() == 1) {
                    return;
                }
                for (int number = 0; number < times; number++) {
                    before.accept(number);
                    row.accept(some.get(1));
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no row was sent before all were there");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<InputStream> stream(TestServer from, Version version)
            throws IOException, InterruptedException {
        URI uri = URI.create(from.address() + "/graphql?format=csv&" + parameter("query", PRACTICES));
        HttpClient client = HttpClient.newBuilder().version(version).build();
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private static List<NamedCsvRecord> records(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            return reader.stream().toList();
        }
    }
}
