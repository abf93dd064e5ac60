package org.commissioninggraph.http;

import static org.commissioninggraph.http.TestServer.json;
import static org.commissioninggraph.http.TestServer.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** What the tests of NoticesIT and NullsIT have in common. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoticesFixture {
    static final String BY_CCG =
            "query ($c: ID) { practices(where: {ccg: {code: {eq: $c}}}, asOf: \"2013-03-31\") { totalCount } }";

    @AutoClose
    final TestServer server = TestServer.start();

    JsonNode next(String list, JsonNode page) throws Exception {
        String cursor = page.at("/data/ccgs/pageInfo/endCursor").toString();
        return json(server.query(list.replace("AFTER", "orderBy: [] after: " + cursor)));
    }

    HttpResponse<String> get(String query, String variables, String... headers) throws Exception {
        String given = variables.isEmpty() ? "" : "&" + parameter("variables", variables);
        return server.get("/graphql?" + parameter("query", query) + given, headers);
    }

    HttpResponse<String> post(String query, String variables) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("variables", TestServer.parsed(variables));
        return server.post(body);
    }
}
