package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says of the data that it is made of. */
final class DataNoticesIT extends NoticesFixture {
    /** Shares of admissions are held for one year, and only an answer of another day is told so. */
    @ParameterizedTest
    @CsvSource({"2017-03-31, true", "2017-04-01, false", "2018-03-31, false", "2018-04-01, true"})
    void whereNothingIsHeldOnTheDayTheAnswerSaysWhenItIs(String day, boolean told) throws Exception {
        String query = "{ some: ccgs(first: 1, asOf: \"" + day + "\") { nodes { providers { totalCount } } } }";
        JsonNode notices = json(server.query(query)).at("/extensions/notices");

        assertThat(notices.isMissingNode()).isEqualTo(!told);
        if (told) {
            assertThat(notices.toString())
                    .isEqualTo("[{\"code\":\"NO_DATA_ON_DAY\",\"path\":[\"some\",\"nodes\",\"providers\"],\"message\":"
                            + "\"the release holds no `providers` of type CCG on " + day
                            + ": it holds them from 2017-04-01"
                            + " to 2018-03-31, so ask with `asOf`, or with `history: true` where it is a list\"}]");
        }
    }

    /** What ends on the last day of the release is in an interval, too. */
    @Test
    void anIntervalMayEndWithTheRelease() throws Exception {
        String query = "{ changes(from: \"2019-10-31\", until: \"%1$s\") { totalCount }"
                + " ccgs(during: {from: \"2019-10-31\", until: \"%1$s\"}) { totalCount } }";
        JsonNode whole = json(server.query(query.formatted("2019-11-01")));
        JsonNode beyond = json(server.query(query.formatted("2019-11-02")));

        assertThat(whole.has("errors")).isFalse();
        assertThat(whole.at("/data/ccgs/totalCount").asInt()).isEqualTo(191);
        assertThat(beyond.findValuesAsText("code")).contains("DATE_OUT_OF_RANGE");
    }

    @Test
    void figuresThatMixDaysSaySoAndATableTellsItInAHeader() throws Exception {
        String query = "{ practices(asOf: \"2019-10-01\") { aggregate { listSize { sum } } } }";
        JsonNode notice = json(server.query(query)).at("/extensions/notices/0");
        HttpResponse<String> csv = server.query(query, "accept", "text/csv");

        assertThat(notice.path("code").asText()).isEqualTo("FIGURES_MIX_DAYS");
        assertThat(notice.path("path").toString()).isEqualTo("[\"practices\",\"aggregate\",\"listSize\"]");
        assertThat(notice.path("message").asText())
                .startsWith("`listSize` on 2019-10-01 is made of measurements of several days: of 7")
                .contains(" are of 2019-09-01, and the others older, the oldest of 2018-04-01; ");
        assertThat(csv.headers().firstValue("notices").orElseThrow())
                .isEqualTo("FIGURES_MIX_DAYS;path=\"practices.aggregate.listSize\";message=\""
                        + notice.path("message").asText() + "\"");
        assertThat(json(server.query(
                                "{ practices(asOf: \"2019-10-01\") { aggregate { count listSize { count oldest newest } } } }"))
                        .has("extensions"))
                .isFalse();
    }

    @Test
    void aTableThatIsSentInPartsTellsItToo() throws Exception {
        String query = "{ ccgs(asOf: \"2014-04-01\") { nodes { code providers { nodes { code } } } } }";
        HttpResponse<String> csv = server.query(query, "accept", "text/csv");

        assertThat(csv.headers().firstValue("notices").orElseThrow())
                .startsWith("NO_DATA_ON_DAY;path=\"ccgs.nodes.providers\";message=\"the release holds no `providers`");
        assertThat(csv.body().lines()).hasSize(212);
    }

    /** A filter over what is not held fits nothing, or everything: neither is a fact. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {providers: {some: {code: {eq: "RXR"}}}}                        | true
            {providers: {some: {edge: {admissionShare: {gt: 0.1}}}}}        | true
            {providers: {none: {}}}                                         | true
            {not: {or: [{providers: {count: {gt: 1}}}, {population: {gt: 1}}]}} | true
            {practices: {some: {ccg: {providers: {all: {code: {ne: "A"}}}}}}} | true
            {practices: {some: {}}}                                         | false
            {or: [{}, {providers: {some: {}}}]}                             | false
            {providers: {count: {isNull: false}}}                           | false
            """)
    void aFilterOverWhatIsNotHeldSaysSo(String where, boolean told) throws Exception {
        String query = "{ ccgs(asOf: \"2018-04-01\", where: " + where + ") { totalCount } }";
        JsonNode notices = json(server.query(query)).at("/extensions/notices");

        assertThat(notices.isMissingNode()).isEqualTo(!told);
        if (told) {
            assertThat(notices).hasSize(1);
            assertThat(notices.path(0).path("path").toString()).isEqualTo("[\"ccgs\"]");
            assertThat(notices.path(0).path("message").asText())
                    .isEqualTo("`where` is about what is not known: the release holds no `providers` of type CCG on"
                            + " 2018-04-01: it holds them from 2017-04-01 to 2018-03-31, so ask with `asOf`");
        }
        assertThat(json(server.query(query.replace("2018-04-01", "2018-03-31"))).has("extensions"))
                .isFalse();
    }

    /** Also where the rows decide: whether a page is the whole list, and whether a search finds anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ccgs(asOf: \"2014-04-01\") { nodes { code providers { nodes { code } } } } }",
                "{ practices(asOf: \"2019-10-01\") { aggregate { listSize { sum } } } }",
                "{ practices { nodes { code } pageInfo { endCursor } } }",
                "{ providers(search: \"r0a\") { totalCount } }",
                "{ ccgs { nodes { code } } }"
            })
    void headOfATableHasTheHeadersOfGet(String query) throws Exception {
        String path = "/graphql?format=csv&" + TestServer.parameter("query", query);
        Map<String, List<String>> headers =
                new TreeMap<>(server.get(path).headers().map());
        HttpResponse<String> head = server.head(path);

        headers.keySet().removeAll(List.of("date", "transfer-encoding", "content-length"));
        assertThat(head.headers().map()).containsAllEntriesOf(headers);
        assertThat(headers.containsKey("notices")).isEqualTo(!query.contains("ccgs { nodes"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void headOfATableThatIsRefusedIsRefused() throws Exception {
        String deep = "practices: {none: {ccg: {".repeat(16) + "code: {eq: \"A\"}" + "}}}".repeat(16);
        String path = "/graphql?format=csv&"
                + TestServer.parameter("query", "{ ccgs(where: {" + deep + "}) { nodes { code } } }");
        assertThat(server.head(path).statusCode())
                .isEqualTo(server.get(path).statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
