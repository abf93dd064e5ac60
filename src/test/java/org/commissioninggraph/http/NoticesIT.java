package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.execution.NoticeCode;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not given is not filtered, what is null is compared with, and what is not whole says so. */
final class NoticesIT extends NoticesFixture {
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

    /** Each place once, however many lists it has. */
    @Test
    void listsOfANetworkThatAreCutAreTold() throws Exception {
        String query = "{ n: network(kinds: [CCG, Practice], via: MEMBER_OF) { nodes%1$s { totalCount nodes { code } }"
                + " groups: components%1$s { codes(first: 2) } }"
                + " paths(from: \"P84676\", to: \"RXR\"%3$s) { more paths { hops } }"
                + " neighbourhood(of: \"00Q\", hops: 3%2$s) { cut summary { edges } }"
                + " size: neighbourhood(of: \"00Q\", hops: 3%2$s) { total cut } }";
        JsonNode told =
                json(server.query(query.formatted("", "", ", longer: true"))).at("/extensions/notices");

        assertThat(told.findValuesAsText("code")).containsOnly("LIST_CUT");
        assertThat(told.findValues("path"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "[\"n\",\"nodes\",\"nodes\"]",
                        "[\"n\",\"groups\"]",
                        "[\"paths\",\"paths\"]",
                        "[\"neighbourhood\"]");
        assertThat(told.findValuesAsText("message"))
                .contains("only 100 are here, since `first` was not given: give it")
                .contains("only 1000 are here, since `limit` was not given: give it");
        assertThat(json(server.query(query.formatted("(first: 100)", ", limit: 1000", ", first: 10")))
                        .has("extensions"))
                .isFalse();
        assertThat(server.query(
                                "{ compare(before: \"2013-04-01\", after: \"2017-04-01\") { addedEdges { id } } }",
                                "accept",
                                "text/csv")
                        .headers()
                        .firstValue("notices")
                        .orElseThrow())
                .startsWith("LIST_CUT;path=\"compare.addedEdges\"");
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

    /** Some rows more or less are no reason to say it of a table, which is whole. */
    @Test
    void aTableIsWholeAndSaysNothing() throws Exception {
        HttpResponse<String> csv = server.query("{ practices { nodes { code } } }", "accept", "text/csv");

        assertThat(csv.body().lines()).hasSizeGreaterThan(7_000);
        assertThat(csv.body()).doesNotContain("LIST_CUT");
    }
}
