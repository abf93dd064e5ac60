package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;
import static org.commissioninggraph.http.TestServer.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.NoticeCode;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not given is not filtered, what is null is compared with, and what is not whole says so. */
final class NoticesIT {
    private static final String BY_CCG =
            "query ($c: ID) { practices(where: {ccg: {code: {eq: $c}}}, asOf: \"2013-03-31\") { totalCount } }";

    @AutoClose
    private static final TestServer server = TestServer.start();

    @Test
    void theReadmeListsTheCodes() throws Exception {
        StringBuilder table = new StringBuilder("| notice | what to know |\n| --- | --- |\n");
        for (NoticeCode code : NoticeCode.values()) {
            table.append("| `%s` | %s |\n".formatted(code, code.meaning()));
        }
        assertThat(Documents.text()).contains(table);
    }

    /** No CCG existed on that day: a condition on it is fulfilled by no practice. */
    @Test
    void anAbsentVariableFiltersNothingAndTheAnswerSaysSo() throws Exception {
        JsonNode all = json(server.query("{ practices(asOf: \"2013-03-31\") { totalCount } }"));
        JsonNode absent = json(server.query(BY_CCG));

        assertThat(absent.at("/data/practices/totalCount").asInt())
                .isPositive()
                .isEqualTo(all.at("/data/practices/totalCount").asInt());
        assertThat(absent.at("/extensions/notices").toString())
                .isEqualTo("[{\"code\":\"NOT_FILTERED\",\"path\":[\"practices\"],"
                        + "\"message\":\"`c` was absent: not filtered by `where.ccg.code.eq`\"}]");
        assertThat(all.has("extensions")).isFalse();
    }

    @Test
    void nullIsNoPracticeWithoutACodeAndAbsentIsNotNull() throws Exception {
        HttpResponse<String> absent = get(BY_CCG, "{}");
        HttpResponse<String> isNull = get(BY_CCG, "{\"c\": null}");

        assertThat(json(isNull).at("/data/practices/totalCount").asInt(-1)).isZero();
        assertThat(json(isNull).has("extensions")).isFalse();
        assertThat(isNull.headers().firstValue("etag"))
                .isPresent()
                .isNotEqualTo(absent.headers().firstValue("etag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            practices | {listSize: {eq: null}}                  | {listSize: {isNull: true}}
            practices | {listSize: {ne: null}}                  | {listSize: {isNull: false}}
            practices | {not: {listSize: {eq: null}}}           | {listSize: {isNull: false}}
            practices | {name: {eq: null, ignoreCase: true}}    | {or: []}
            practices | {ccg: {practices: {count: {ne: null}}}} | {ccg: {}}
            practices | {ccg: {practices: {count: {eq: null}}}} | {or: []}
            organisations | {typename: {ne: null}}              | {}
            ccgs      | {practices: {some: {listSize: {eq: null}}}} | {practices: {some: {listSize: {isNull: true}}}}
            """)
    void nullIsAValueToCompareWith(String list, String byNull, String otherwise) throws Exception {
        JsonNode answer = json(server.query("{ a: %s(where: %s) { totalCount } b: %s(where: %s) { totalCount } }"
                .formatted(list, byNull, list, otherwise)));

        assertThat(answer.at("/data/a")).isEqualTo(answer.at("/data/b"));
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void aGroupMayHaveAnUnknownFigure() throws Exception {
        JsonNode groups = json(server.query(
                        "{ ccgs(where: {code: {in: [\"00Q\", \"00C\"]}}) { a: groupBy(keys: [{code: ASC}],"
                                + " having: [{figure: AVG, of: \"population\", eq: null}]) { keys }"
                                + " all: groupBy(keys: [{code: ASC}]) { keys } } }"))
                .at("/data/ccgs");

        assertThat(groups.get("a")).isEmpty();
        assertThat(groups.get("all")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            query ($n: NonNegativeInt) { practices(where: {listSize: {gt: $n}}) { totalCount } } | {"n": null}
            query ($w: PracticeWhere) { practices(where: $w) { totalCount } }                    | {"w": {"listSize": {"gt": null}}}
            query ($w: [CCGWhere!] = []) { ccgs(where: {or: $w}) { totalCount } }                | {"w": null}
            { practices(where: null) { totalCount } }                                            | {}
            """)
    void nullElsewhereIsRefusedHoweverItIsAsked(String query, String variables) throws Exception {
        String message = json(get(query, variables)).at("/errors/0/message").asText();
        assertThat(message).startsWith("`where").contains(" is null").contains("leave");
        assertThat(code(get(query, variables))).isEqualTo("VALIDATION_FAILED");
        assertThat(code(get(query, variables, "accept", "text/csv"))).isEqualTo("VALIDATION_FAILED");
        assertThat(code(post(query, variables))).isEqualTo("VALIDATION_FAILED");
        String live = query.contains("query") ? query.replaceFirst("query", "subscription") : "subscription " + query;
        String events = get(
                        live.replaceFirst("\\{ (\\w+\\(.*) }$", "{ live { $1 } }"),
                        variables,
                        "accept",
                        "text/event-stream")
                .body();
        assertThat(events).contains("VALIDATION_FAILED").contains(message).contains("event:complete");
    }

    @Test
    void theSameRuleHoldsForEveryWayIn() throws Exception {
        JsonNode posted = json(post(BY_CCG, "{}"));
        assertThat(json(get(BY_CCG, "{}"))).isEqualTo(posted);
        assertThat(json(get(BY_CCG, ""))).isEqualTo(posted);
        String events = get(BY_CCG, "{}", "accept", "text/event-stream").body();
        assertThat(TestServer.parsed(events.lines()
                        .filter(line -> line.startsWith("data:{"))
                        .findFirst()
                        .orElseThrow()
                        .substring("data:".length())))
                .isEqualTo(posted);
    }

    /** Its variable is absent, and on that day no practice had a CCG. */
    @Test
    void theReportOfPracticesHasThemAll() throws Exception {
        for (String day : List.of("2013-03-31", "2017-04-01")) {
            int all = json(server.query("{ practices(asOf: \"" + day + "\") { totalCount } }"))
                    .at("/data/practices/totalCount")
                    .asInt();
            HttpResponse<String> csv = server.get("/reports/practices.csv?asOf=" + day);

            assertThat(csv.body().lines().filter(line -> !line.isBlank()).count())
                    .as(day)
                    .isEqualTo(all + 1L);
            assertThat(csv.body()).doesNotContain("absent");
        }
        assertThat(server.get("/reports/practices.csv?ccg=&asOf=2013-03-31").body())
                .isEqualTo(server.get("/reports/practices.csv?asOf=2013-03-31").body());
    }

    @Test
    void anAnswerIsKeptWithItsNotices() throws Exception {
        server.edition = "of notices";
        HttpResponse<String> first = get(BY_CCG, "{}");
        int statements = server.statements.size();
        HttpResponse<String> second = get(BY_CCG, "{}");

        assertThat(server.statements).hasSize(statements);
        assertThat(second.body()).isEqualTo(first.body()).contains("NOT_FILTERED");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(get(BY_CCG, "{}", "if-none-match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices { nodes { code } } }                                    | practices
            { practices { edges { node { code } } } }                           | practices
            { a: practices(first: null) { nodes { code } } }                    | a
            query ($n: Int) { practices(first: $n) { nodes { code } } }         | practices
            { organisations(history: true) { nodes { code } pageInfo { endCursor } } } | organisations
            { search(text: "surgery") { nodes { code } } }                      | search
            { changes(from: "2013-04-01", until: "2014-04-01") { nodes { kind } } } | changes
            { a: practices { nodes { code } } b: ccgs { nodes { code } } regionalTeams { nodes { code } } } | a, b
            { practices { totalCount } }                                        |
            { practices { pageInfo { hasNextPage } } }                          |
            { practices(first: 100) { nodes { code } } }                        |
            { practices(last: 5) { nodes { code } } }                           |
            { regionalTeams { nodes { code } } }                                |
            { practices(where: {code: {eq: "P84676"}}) { nodes { code } } }     |
            { ccg(code: "00Q") { practices { nodes { code } } } }               |
            """)
    void aListThatWasCutUnaskedSaysSo(String query, String cut) throws Exception {
        List<String> paths = new ArrayList<>();
        for (JsonNode notice : json(server.query(query)).at("/extensions/notices")) {
            assertThat(notice.path("code").asText()).isEqualTo("LIST_CUT");
            assertThat(notice.path("message").asText()).startsWith("only the first 100 are here");
            notice.path("path").forEach(key -> paths.add(key.asText()));
        }
        assertThat(String.join(", ", paths)).isEqualTo(cut == null ? "" : cut);
    }

    @Test
    void theLastPageIsNotCut() throws Exception {
        String list = "{ ccgs(AFTER) { nodes { code } pageInfo { endCursor } } }";
        JsonNode first = json(server.query(list.replace("AFTER", "orderBy: []")));
        JsonNode second = next(list, first);
        JsonNode third = next(list, second);

        assertThat(List.of(first, second)).allMatch(page -> page.toString().contains("LIST_CUT"));
        assertThat(third.has("extensions")).isFalse();
        assertThat(third.at("/data/ccgs/nodes")).hasSize(7);
    }

    private static JsonNode next(String list, JsonNode page) throws Exception {
        String cursor = page.at("/data/ccgs/pageInfo/endCursor").toString();
        return json(server.query(list.replace("AFTER", "orderBy: [] after: " + cursor)));
    }

    /** Some rows more or less are no reason to say it of a table, which is whole. */
    @Test
    void aTableIsWholeAndSaysNothing() throws Exception {
        HttpResponse<String> csv = server.query("{ practices { nodes { code } } }", "accept", "text/csv");

        assertThat(csv.body().lines()).hasSizeGreaterThan(7_000);
        assertThat(csv.body()).doesNotContain("LIST_CUT");
    }

    @Test
    void codesAreIdsOnTheWayInAsOnTheWayOut() throws Exception {
        String query = "query ($c: ID!, $all: [ID!]) { ccg(code: $c) { name }"
                + " practices(where: {ccg: {code: {eq: $c}}}) { totalCount } ccgs(where: {code: {in: $all}}) { totalCount } }";

        JsonNode answer = json(post(query, "{\"c\": \"00Q\", \"all\": [\"00Q\", \"00C\"]}"));

        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/practices/totalCount").asInt()).isEqualTo(27);
        assertThat(answer.at("/data/ccgs/totalCount").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"00Q\"]", "{\"eq\": \"00Q\"}", "true", "1.5"})
    void aCodeIsTextOrAWholeNumber(String code) throws Exception {
        String variables = "{\"c\": " + code + "}";
        assertThat(code(post("query ($c: ID!) { ccgs(where: {code: {eq: $c}}) { totalCount } }", variables)))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(post("query ($c: ID!) { ccg(code: $c) { name } }", variables)))
                .isEqualTo("VALIDATION_FAILED");
    }

    private static HttpResponse<String> get(String query, String variables, String... headers) throws Exception {
        String given = variables.isEmpty() ? "" : "&" + parameter("variables", variables);
        return server.get("/graphql?" + parameter("query", query) + given, headers);
    }

    private static HttpResponse<String> post(String query, String variables) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("variables", TestServer.parsed(variables));
        return server.post(body);
    }
}
