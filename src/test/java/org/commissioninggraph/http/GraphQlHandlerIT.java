package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphQlHandlerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static final TestServer server = TestServer.start();

    @Test
    void answersAPost() throws Exception {
        HttpResponse<String> answer = post("{\"query\": \"{ ccg(code: \\\"00Q\\\") { name } }\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}");
    }

    @Test
    void answersAGetWithVariables() throws Exception {
        String query = "query A($code: ID!) { ccg(code: $code) { code } } query B { release { version } }";
        String url = "?operationName=A&query=" + encoded(query) + "&variables=" + encoded("{\"code\": \"00Q\"}");

        assertThat(send(HttpRequest.newBuilder(uri(url))).body()).isEqualTo("{\"data\":{\"ccg\":{\"code\":\"00Q\"}}}");
    }

    @Test
    void tellsRefusalByStatusInTheNewMediaType() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("?query=" + encoded("{ nothing }")))
                .header("accept", "application/graphql-response+json, application/json;q=0.9"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/graphql-response+json; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { ccg(code: "00Q") { nam } }                        | VALIDATION_FAILED  | Field 'nam' in type 'CCG' is undefined
            { ccg { name } }                                    | VALIDATION_FAILED  | `ccg` lacks the argument `code`, expected a code in quotes (ID)
            { ccg(code: "00Q"                                   | SYNTAX_ERROR       | the document is not GraphQL: it ends too early
            { ccgs(asOf: "2017-02-30") { totalCount } }         | VALIDATION_FAILED  | `asOf` is "2017-02-30", expected a day of the calendar in quotes
            { ccgs(asOf: 2017) { totalCount } }                 | VALIDATION_FAILED  | `asOf` is 2017, expected a day of the calendar
            { ccgs(asOf: "1999-01-01") { totalCount } }         | DATE_OUT_OF_RANGE  | asOf is 1999-01-01, but the release knows the network from 2006-10-01 to 2019-10-31
            { ccgs(first: -1) { totalCount } }                  | VALIDATION_FAILED  | `first` is -1, expected 0 or more
            { ccgs(first: 1, last: 1) { totalCount } }          | BAD_ARGUMENT       | give either `first` or `last`, not both
            { ccgs(first: 10001) { totalCount } }               | PAGE_TOO_LARGE     | a page holds at most 10000: ask for less, then go on with after
            { ccgs(after: "x") { totalCount } }                 | BAD_CURSOR         | `after` is not a cursor of this list
            { ccgs { nodes { a: practices(search: "") { totalCount } } } } | BAD_ARGUMENT | nodes.a: the text to search for has 0 words
            { search(text: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") { totalCount } } | BAD_ARGUMENT | has 201 characters, expected 1 to 200
            { practices { groupBy(keys: [{name: ASC}], orderBy: [{figure: SUM, of: "name"}]) { keys } } } | BAD_ARGUMENT | groupBy: `of` is "name", expected the name of a property of which there is a SUM here
            { ccgs(orderBy: [{name: ASC, code: ASC}]) { totalCount } }    | VALIDATION_FAILED | `orderBy[0]` has 2 keys, expected one
            { ccgs(where: {population: {gt: "many"}}) { totalCount } }    | VALIDATION_FAILED | `where.population.gt` is "many", expected a whole number, 0 or more (NonNegativeInt)
            { ccg(code: "00Q") { practices(during: {from: "2015-01-01", until: "2014-01-01"}) { totalCount } } } | BAD_ARGUMENT | practices: during.until is 2014-01-01, expected a day after during.from, 2015-01-01
            mutation { load }                                   | VALIDATION_FAILED  | not supported by the schema
            """)
    void saysWhatIsWrongWithAQuestion(String query, String code, String message) throws Exception {
        HttpResponse<String> answer = post(JSON.writeValueAsString(Map.of("query", query)));

        JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("extensions").path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText())
                .contains(message)
                .doesNotContain("Value{")
                .doesNotContain("\n");
        assertThat(error.path("locations").path(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownCodeIsNullAndNoError() throws Exception {
        assertThat(post("{\"query\": \"{ ccg(code: \\\"none\\\") { name } }\"}").body())
                .isEqualTo("{\"data\":{\"ccg\":null}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {"query":                                 | the body is not JSON (line 1
            1                                         | the body is not a JSON object
            {"variables": {}}                         | `query` is missing
            {"query": 1}                              | `query` is not a string
            {"query": "{release{version}}", "variables": 3}  | `variables` is not a JSON object
            """)
    void saysWhatIsWrongWithARequest(String body, String message) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asText())
                .contains(message);
    }

    @Test
    void refusesOtherMethodsTypesAndSizes() throws Exception {
        HttpResponse<String> put = send(HttpRequest.newBuilder(uri("")).PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("allow")).contains("GET, HEAD, POST");

        assertThat(send(HttpRequest.newBuilder(uri("")).POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("{\"query\": \"" + " ".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(send(HttpRequest.newBuilder(uri("?query=%7B__typename%7D")).header("accept", "text/html"))
                        .statusCode())
                .isEqualTo(406);
        assertThat(send(HttpRequest.newBuilder(uri(""))
                                .header("content-type", ";")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    /** By RFC 9110 they are one list. */
    @Test
    void allLinesOfTheAcceptHeaderCount() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("?query=%7B__typename%7D"))
                .header("accept", "text/html")
                .header("accept", "application/graphql-response+json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/graphql-response+json; charset=utf-8");
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(""))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String parameters) {
        return URI.create(server.address() + "/graphql" + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
