package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService.Request;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests, from a JSON body or from the parameters of a URL. */
final class RequestReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequestReader() {}

    static Request body(byte[] body) {
        Object value;
        try {
            value = JSON.readValue(body, Object.class);
        } catch (IOException e) {
            throw refused("the body is not JSON" + place(e) + ": send {\"query\": \"{ … }\"}");
        }
        if (value instanceof List<?>) {
            throw new Refusal(
                    ErrorCode.BATCH_NOT_SUPPORTED,
                    "a list of requests is not answered: send each by itself, which over one connection costs nothing,"
                            + " or ask for several fields in one query",
                    "in Apollo Client use HttpLink in the place of BatchHttpLink");
        }
        if (!(value instanceof Map<?, ?> fields)) {
            throw refused("the body is not a JSON object: send {\"query\": \"{ … }\"}");
        }
        return request(
                fields.get("query"), fields.get("variables"), fields.get("operationName"), fields.get("extensions"));
    }

    static Request parameters(HttpServerExchange exchange) {
        Map<String, Deque<String>> parameters = exchange.getQueryParameters();
        return request(
                single(parameters, "query"),
                json("variables", single(parameters, "variables")),
                single(parameters, "operationName"),
                json("extensions", single(parameters, "extensions")));
    }

    private static Request request(
            @Nullable Object query,
            @Nullable Object variables,
            @Nullable Object operationName,
            @Nullable Object extensions) {
        if (!(query instanceof String text) || text.isBlank()) {
            throw refused("`query` is missing or not a string: send {\"query\": \"{ … }\"}");
        }
        if (operationName != null && !(operationName instanceof String)) {
            throw refused("`operationName` is not a string");
        }
        object("extensions", extensions);
        return new Request(text, object("variables", variables), (String) operationName);
    }

    private static Map<String, Object> object(String name, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> fields)) {
            throw refused("`" + name + "` is not a JSON object");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, of) -> named.put((String) key, of));
        return named;
    }

    private static @Nullable String single(Map<String, Deque<String>> parameters, String name) {
        Deque<String> values = parameters.get(name);
        return values == null || values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static @Nullable Object json(String name, @Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw refused("`" + name + "` is not JSON" + place(e));
        }
    }

    private static Refusal refused(String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message);
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException wrong && wrong.getLocation() != null
                ? " (line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ")"
                : "";
    }
}
