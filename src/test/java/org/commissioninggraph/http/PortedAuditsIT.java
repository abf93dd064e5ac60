package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 61 audits of GraphQL over HTTP that the npm package graphql-http makes of a server, for where there is no Node:
 * what a server must, should or may do, and for what request. {@link AuditsIT} runs the package itself.
 */
final class PortedAuditsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static final TestServer server = TestServer.start();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            # id | level | a server does this | method | Accept | Content-Type | body, or parameters | status | check
            22EB | SHOULD | answer in graphql-response+json | POST | application/graphql-response+json | application/json | {"query": "{ __typename }"} | 200 | type application/graphql-response+json
            4655 | MUST | answer in json | POST | application/json | application/json | {"query": "{ __typename }"} | 200 | type application/json
            47DE | SHOULD | take */* for json | POST | */* | application/json | {"query": "{ __typename }"} | 200 | type application/json
            80D8 | SHOULD | take no Accept for json | POST | | application/json | {"query": "{ __typename }"} | 200 | type application/json
            82A3 | MUST | answer in UTF-8 | POST | | application/json | {"query": "{ __typename }"} | 200 | utf-8
            BF61 | MUST | accept UTF-8 | POST | | application/json; charset=utf-8 | {"query": "{ __type(name: \\"Run🏃Swim🏊\\") { name } }"} | 200 |
            78D5 | MUST | take no charset for UTF-8 | POST | | application/json | {"query": "{ __typename }"} | 200 |
            2C94 | MUST | accept POST | POST | | application/json | {"query": "{ __typename }"} | 200 |
            5A70 | MAY | accept GET | GET | |  | query={ __typename } | 200 |
            9C48 | MAY | not execute mutations by GET | GET | application/graphql-response+json | | query=mutation { __typename } | 4xx |
            9ABE | SHOULD | refuse a body without its type | POST | |  | {"query": "{ __typename }"} | 4xx |
            03D4 | MUST | accept json | POST | | application/json | {"query": "{ __typename }"} | 200 |
            A5BF | MAY | refuse no body | POST | | application/json | | 400 |
            423L | MAY | refuse no query | POST | application/graphql-response+json | application/json | {"notquery": "{ __typename }"} | 400 |
            LKJ0 | MAY | refuse a query of another type | POST | | application/json | {"query": {"obj": "ect"}} | 400 |
            LKJ1 | MAY | refuse a query of another type | POST | | application/json | {"query": 0} | 400 |
            LKJ2 | MAY | refuse a query of another type | POST | | application/json | {"query": false} | 400 |
            LKJ3 | MAY | refuse a query of another type | POST | | application/json | {"query": ["array"]} | 400 |
            34A2 | SHOULD | accept a query | POST | application/graphql-response+json | application/json | {"query": "{ __typename }"} | 200 |
            13EE | MUST | accept a query | POST | application/json | application/json | {"query": "{ __typename }"} | 200 | no errors
            6C00 | MAY | refuse an operationName of another type | POST | | application/json | {"operationName": {"obj": "ect"}, "query": "{ __typename }"} | 400 |
            6C01 | MAY | refuse an operationName of another type | POST | | application/json | {"operationName": 0, "query": "{ __typename }"} | 400 |
            6C02 | MAY | refuse an operationName of another type | POST | | application/json | {"operationName": false, "query": "{ __typename }"} | 400 |
            6C03 | MAY | refuse an operationName of another type | POST | | application/json | {"operationName": ["array"], "query": "{ __typename }"} | 400 |
            8161 | SHOULD | accept an operationName | POST | application/graphql-response+json | application/json | {"operationName": "Query", "query": "query Query { __typename }"} | 200 |
            B8B3 | MUST | accept an operationName | POST | application/json | application/json | {"operationName": "Query", "query": "query Query { __typename }"} | 200 | no errors
            94B0 | SHOULD | accept null for variables | POST | application/graphql-response+json | application/json | {"query": "{ __typename }", "variables": null} | 200 | no errors
            0220 | MUST | accept null for variables | POST | application/json | application/json | {"query": "{ __typename }", "variables": null} | 200 | no errors
            94B1 | SHOULD | accept null for operationName | POST | application/graphql-response+json | application/json | {"query": "{ __typename }", "operationName": null} | 200 | no errors
            0221 | MUST | accept null for operationName | POST | application/json | application/json | {"query": "{ __typename }", "operationName": null} | 200 | no errors
            94B2 | SHOULD | accept null for extensions | POST | application/graphql-response+json | application/json | {"query": "{ __typename }", "extensions": null} | 200 | no errors
            0222 | MUST | accept null for extensions | POST | application/json | application/json | {"query": "{ __typename }", "extensions": null} | 200 | no errors
            4760 | MAY | refuse variables of another type | POST | | application/json | {"query": "{ __typename }", "variables": "string"} | 400 |
            4761 | MAY | refuse variables of another type | POST | | application/json | {"query": "{ __typename }", "variables": 0} | 400 |
            4762 | MAY | refuse variables of another type | POST | | application/json | {"query": "{ __typename }", "variables": false} | 400 |
            4763 | MAY | refuse variables of another type | POST | | application/json | {"query": "{ __typename }", "variables": ["array"]} | 400 |
            2EA1 | SHOULD | accept variables | POST | application/graphql-response+json | application/json | {"query": "query Type($name: String!) { __type(name: $name) { name } }", "variables": {"name": "sometype"}} | 200 |
            28B9 | MUST | accept variables | POST | application/json | application/json | {"query": "query Type($name: String!) { __type(name: $name) { name } }", "variables": {"name": "sometype"}} | 200 | no errors
            D6D5 | MAY | accept variables by GET | GET | application/graphql-response+json | | query=query Type($name: String!) { __type(name: $name) { name } }&variables={"name": "sometype"} | 200 | no errors
            6A70 | MAY | accept variables by GET | GET | application/json | | query=query Type($name: String!) { __type(name: $name) { name } }&variables={"name": "sometype"} | 200 | no errors
            58B0 | MAY | refuse extensions of another type | POST | | application/json | {"query": "{ __typename }", "extensions": "string"} | 400 |
            58B1 | MAY | refuse extensions of another type | POST | | application/json | {"query": "{ __typename }", "extensions": 0} | 400 |
            58B2 | MAY | refuse extensions of another type | POST | | application/json | {"query": "{ __typename }", "extensions": false} | 400 |
            58B3 | MAY | refuse extensions of another type | POST | | application/json | {"query": "{ __typename }", "extensions": ["array"]} | 400 |
            428F | SHOULD | accept extensions | POST | application/graphql-response+json | application/json | {"query": "{ __typename }", "extensions": {"some": "value"}} | 200 |
            1B7A | MUST | accept extensions | POST | application/json | application/json | {"query": "{ __typename }", "extensions": {"some": "value"}} | 200 | no errors
            B6DC | MAY | tell what is no JSON | POST | application/json | application/json | { "not a JSON | 2xx 4xx 5xx |
            BCF8 | SHOULD | tell what is no JSON by 400 | POST | application/json | application/json | { "not a JSON | 400 |
            B7N8 | SHOULD | tell what is no JSON by 400 | POST | application/graphql-response+json | application/json | { "not a JSON | 400 |
            8764 | MAY | refuse unknown parameters | POST | | application/json | {"qeury": "{ __typename }"} | 4xx 5xx |
            3E3A | MAY | refuse unknown parameters by 400 | POST | | application/json | {"qeury": "{ __typename }"} | 400 |
            572B | SHOULD | tell a syntax error by 200 | POST | application/json | application/json | {"query": "{"} | 200 |
            FDE2 | SHOULD | tell an invalid document by 200 | POST | application/json | application/json | {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"} | 200 |
            7B9B | SHOULD | tell a wrong variable by 200 | POST | application/json | application/json | {"query": "query CoerceFailure($id: ID!){ __typename }", "variables": {"id": null}} | 200 |
            865D | SHOULD | tell a syntax error by 4xx or 5xx | POST | application/graphql-response+json | application/json | {"query": "{"} | 4xx 5xx |
            556A | SHOULD | tell a syntax error by 400 | POST | application/graphql-response+json | application/json | {"query": "{"} | 400 |
            D586 | SHOULD | give no data with a syntax error | POST | application/graphql-response+json | application/json | {"query": "{"} | 400 | no data
            51FE | SHOULD | tell an invalid document by 4xx or 5xx | POST | application/graphql-response+json | application/json | {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"} | 4xx 5xx |
            74FF | SHOULD | tell an invalid document by 400 | POST | application/graphql-response+json | application/json | {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"} | 400 |
            5E5B | SHOULD | give no data with an invalid document | POST | application/graphql-response+json | application/json | {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"} | 400 | no data
            86EE | SHOULD | tell a wrong variable by 400 | POST | application/graphql-response+json | application/json | {"query": "query CoerceFailure($id: ID!){ __typename }", "variables": {"id": null}} | 400 |
            """)
    void passes(
            String id,
            String level,
            String what,
            String method,
            @Nullable String accept,
            @Nullable String contentType,
            @Nullable String body,
            String status,
            @Nullable String check)
            throws Exception {
        HttpRequest.Builder request = method.equals("GET")
                ? get(body)
                : HttpRequest.newBuilder(uri("")).POST(content(body));
        if (accept != null) {
            request.header("accept", accept);
        }
        if (contentType != null) {
            request.header("content-type", contentType);
        }

        HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());

        assertThat(status.split(" ")).anyMatch(expected -> fits(answer.statusCode(), expected));
        if (check != null) {
            holds(check, answer);
        }
    }

    private static void holds(String check, HttpResponse<byte[]> answer) throws Exception {
        JsonNode body = JSON.readTree(answer.body());
        switch (check) {
            case "no errors" -> assertThat(body.has("errors")).isFalse();
            case "no data" -> assertThat(body.has("data")).isFalse();
            case "utf-8" ->
                assertThat(StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(answer.body()))
                                .toString())
                        .isNotEmpty();
            default ->
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .contains(check.substring("type ".length()));
        }
    }

    private static boolean fits(int status, String expected) {
        return expected.endsWith("xx")
                ? status / 100 == Integer.parseInt(expected.substring(0, 1))
                : status == Integer.parseInt(expected);
    }

    private static HttpRequest.Builder get(String parameters) {
        String encoded = Stream.of(parameters.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8))
                .reduce((first, second) -> first + "&" + second)
                .orElseThrow();
        return HttpRequest.newBuilder(uri("?" + encoded));
    }

    private static HttpRequest.BodyPublisher content(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private static URI uri(String parameters) {
        return URI.create(server.address() + "/graphql" + parameters);
    }
}
