package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commissioninggraph.api.GraphService.Request;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests, from a JSON body or from the parameters of a URL. */
final class RequestReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequestReader() {}

    /**
     * @param profile whether the statements are to be run
     */
    record Explain(Request request, boolean profile) {}

    static Request body(byte[] body) {
        return request(object(body));
    }

    static Explain explain(byte[] body) {
        Map<?, ?> fields = object(body);
        return new Explain(request(fields), flag("profile", fields.get("profile")));
    }

    private static Map<?, ?> object(byte[] body) {
        Object value;
        try {
            value = JSON.readValue(body, Object.class);
        } catch (IOException e) {
            throw new BadRequest("the body is not JSON" + place(e) + ": send {\"query\": \"{ … }\"}");
        }
        if (!(value instanceof Map<?, ?> fields)) {
            throw new BadRequest("the body is not a JSON object: send {\"query\": \"{ … }\"}");
        }
        return fields;
    }

    private static Request request(Map<?, ?> fields) {
        return request(
                fields.get("query"), fields.get("variables"), fields.get("operationName"), fields.get("extensions"));
    }

    static Request parameters(Map<String, Deque<String>> parameters) {
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
            throw new BadRequest("`query` is missing or not a string: send {\"query\": \"{ … }\"}");
        }
        if (operationName != null && !(operationName instanceof String)) {
            throw new BadRequest("`operationName` is not a string");
        }
        Map<String, Object> named = object("extensions", extensions);
        flag("extensions.release", named.get("release"));
        flag("extensions.cost", named.get("cost"));
        return new Request(text, object("variables", variables), (String) operationName, named);
    }

    private static Map<String, Object> object(String name, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> fields)) {
            throw new BadRequest("`" + name + "` is not a JSON object");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((key, of) -> named.put((String) key, of));
        return named;
    }

    private static boolean flag(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            throw new BadRequest("`" + name + "` is not true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable String single(Map<String, Deque<String>> parameters, String name) {
        Deque<String> values = parameters.get(name);
        return values == null || values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static @Nullable Object json(String name, @Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new BadRequest("`" + name + "` is not JSON" + place(e));
        }
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException wrong && wrong.getLocation() != null
                ? " (line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ")"
                : "";
    }
}
