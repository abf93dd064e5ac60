package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NullsIT extends NoticesFixture {
    @Test
    void nullIsNoPracticeWithoutACodeAndAbsentIsNotNull() throws Exception {
        HttpResponse<String> absent = get(BY_CCG, "{}");
        HttpResponse<String> isNull = get(BY_CCG, "{\"c\": null}");

        assertThat(json(isNull).at("/data/practices/totalCount").asInt(-1)).isZero();
        assertThat(json(isNull).at("/extensions/notices").findValuesAsText("code"))
                .containsExactly("NO_DATA_ON_DAY");
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
}
