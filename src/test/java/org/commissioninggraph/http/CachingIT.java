package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.parameter;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is asked of the database once, and again when it may be another. */
final class CachingIT {
    private static final String QUERY = "query Q($code: ID!) { ccg(code: $code) { name } }";

    @AutoClose
    private static final TestServer server = TestServer.start();

    private static int editions;

    /** As if another release had been loaded. */
    @BeforeEach
    void begin() {
        server.edition = "edition " + editions++;
        server.statements.clear();
    }

    @Test
    void whoHasTheAnswerIsToldSoWithoutTheDatabase() throws Exception {
        HttpResponse<String> first = ask("00Q");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(first.headers().allValues("vary")).contains("Accept, Accept-Encoding");
        assertThat(server.statements).hasSize(1);

        HttpResponse<String> second = ask("00Q", "if-none-match", "\"another\", " + tag(first));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(second.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(server.statements).hasSize(1);
    }

    @Test
    void aNewReleaseChangesEveryTag() throws Exception {
        String before = tag(ask("00Q"));
        server.edition = "another";

        HttpResponse<String> after = ask("00Q", "if-none-match", before);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(tag(after)).isNotEqualTo(before);
        assertThat(server.statements).hasSize(2);
    }

    @Test
    void aTagIsOfWhatIsAskedAndNotOfHowItIsWritten() throws Exception {
        String tag = tag(ask("00Q"));

        String otherwise = "# a comment\nquery Q($code: ID!) {\n  ccg(code: $code) { name, }\n}";
        String url =
                "/graphql?" + parameter("query", otherwise) + "&" + parameter("variables", "{ \"code\" : \"00Q\" }");
        assertThat(tag(server.get(url))).isEqualTo(tag);
        assertThat(server.statements).hasSize(1);

        assertThat(tag(ask("00R"))).isNotEqualTo(tag);
        assertThat(tag(ask("00Q", "accept", "application/graphql-response+json")))
                .isNotEqualTo(tag);
    }

    /** Not in UTF-8, where each half of a letter is a question mark. */
    @Test
    void halvesOfLettersAreDifferent() throws Exception {
        String asked = "/graphql?" + parameter("query", QUERY) + "&";

        List<String> tags = new ArrayList<>();
        for (String code : List.of("\\ud800", "\\ud801", "?")) {
            tags.add(tag(server.get(asked + parameter("variables", "{\"code\":\"" + code + "\"}"))));
        }

        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void anAsteriskInQuotesIsATagOfAnother() throws Exception {
        assertThat(ask("00Q", "if-none-match", "\"*\"").statusCode()).isEqualTo(200);
        assertThat(ask("00Q", "if-none-match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void anAnswerIsKeptForAllWhoAskTheSame() throws Exception {
        HttpResponse<String> got = ask("00Q");
        HttpResponse<String> posted = server.post(Map.of("query", QUERY, "variables", Map.of("code", "00Q")));

        assertThat(posted.body()).isEqualTo(got.body());
        assertThat(posted.headers().firstValue("etag")).isEmpty();
        assertThat(server.statements).hasSize(1);
    }

    @Test
    void variablesInAnotherOrderAreTheSame() throws Exception {
        String query = "query ($a: ID!, $b: ID!) { a: ccg(code: $a) { name } b: ccg(code: $b) { name } }";
        String asked = "/graphql?" + parameter("query", query) + "&variables=";

        String one = tag(server.get(asked + "%7B%22a%22:%2200Q%22,%22b%22:%2200R%22%7D"));
        String other = tag(server.get(asked + "%7B%22b%22:%2200R%22,%22a%22:%2200Q%22%7D"));

        assertThat(one).isEqualTo(other);
        assertThat(server.statements).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nothing }",
                "{ ccgs(first: 1, last: 1) { totalCount } }",
                "{ release { version } ccgs(first: 1, last: 1) { totalCount } }"
            })
    void anAnswerWithErrorsIsNeitherTaggedNorKept(String query) throws Exception {
        HttpResponse<String> answer = server.query(query);

        assertThat(answer.body()).contains("errors");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(server.query(query, "if-none-match", "*").headers().firstValue("etag"))
                .isEmpty();
    }

    @Test
    void whatTheDatabaseCouldNotAnswerIsNeitherTaggedNorKept() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        GraphService service = ShippedRelease.service((statement, parameters) -> {
            asked.incrementAndGet();
            throw new RequestException(ErrorCode.DATABASE_UNAVAILABLE, "try again", new IOException("gone"));
        });
        try (TestServer broken = TestServer.start(service)) {
            HttpResponse<String> answer = broken.query("{ release { version } }");
            assertThat(TestServer.code(answer)).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(TestServer.json(answer).at("/errors/0/extensions/id").asText())
                    .isNotEmpty();
            assertThat(answer.headers().firstValue("etag")).isEmpty();

            broken.query("{ release { version } }");
            assertThat(asked).hasValue(2);
        }
    }

    /** What it costs, and by which release it is made, is true of one run only. */
    @ParameterizedTest
    @ValueSource(strings = {"cost", "release"})
    void whoAsksWhatIsTrueOnceIsAnsweredAnew(String extension) throws Exception {
        String url = extended("{\"" + extension + "\": true}");

        assertThat(server.get(url).headers().firstValue("etag")).isEmpty();
        assertThat(server.get(url).statusCode()).isEqualTo(200);
        assertThat(server.statements).hasSize(2);
    }

    /** Apollo Client 4 sends such with each request. */
    @Test
    void extensionsThatAreNotKnownDoNotCount() throws Exception {
        String url = extended(
                "{\"clientLibrary\": {\"name\": \"@apollo/client\", \"version\": \"4.3.8\"}, \"cost\": false}");

        assertThat(tag(server.get(url))).isEqualTo(tag(server.get(url)));
        assertThat(server.statements).hasSize(1);
    }

    private static String extended(String extensions) {
        return "/graphql?" + parameter("query", "{ release { version } }") + "&" + parameter("extensions", extensions);
    }

    private static HttpResponse<String> ask(String code, String... headers) throws Exception {
        String variables = parameter("variables", "{\"code\":\"" + code + "\"}");
        return server.get("/graphql?" + parameter("query", QUERY) + "&" + variables, headers);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    /** RFC 9110, 13.1.2: who has any answer wants none, where there is one. */
    @ParameterizedTest
    @CsvSource({
        "'/graphql?query=%7Bccgs%7BtotalCount%7D%7D', 304",
        "'/graphql?query=%7Bccgs(first:-1)%7BtotalCount%7D%7D', 200",
        "'/graphql?query=%7Bnothing%7D', 200",
        "/reports/ccgs.csv, 304",
        "/reports/ccgs.csv?asOf=1999-01-01, 400",
        "/, 304"
    })
    void anyAnswerIsEnoughForWhoSaysSo(String path, int status) throws Exception {
        HttpResponse<String> first = server.get(path, "if-none-match", " * ");
        HttpResponse<String> known = server.get(path, "if-none-match", "*");

        assertThat(List.of(first.statusCode(), known.statusCode())).containsOnly(status);
        assertThat(first.headers().firstValue("etag").isPresent()).isEqualTo(status == 304);
    }
}
