package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.http.connection.ClientJson;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests, from a JSON body or from the parameters of a URL. */
final class RequestReader {
    private static final ObjectMapper JSON = ClientJson.MAPPER;

    private RequestReader() {}

    /**
     * @param profile whether the statements are to be run
     */
    record Explain(GraphQlRequestBody sent, boolean profile) {}

    static GraphQlRequestBody body(byte[] body) {
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
        } catch (StreamConstraintsException e) {
            throw beyond("the body", e);
        } catch (IOException e) {
            throw refused("the body is not JSON" + place(e) + ": send {\"query\": \"{ … }\"}");
        }
        if (value instanceof List<?>) {
            throw new RequestException(
                    ErrorCode.BATCH_NOT_SUPPORTED,
                    "a list of requests is not answered: send each by itself, which over one connection costs nothing,"
                            + " or ask for several fields in one query",
                    "in Apollo Client use HttpLink in the place of BatchHttpLink");
        }
        if (!(value instanceof Map<?, ?> fields)) {
            throw refused("the body is not a JSON object: send {\"query\": \"{ … }\"}");
        }
        return fields;
    }

    static GraphQlRequestBody request(Map<?, ?> fields) {
        return request(
                fields.get("query"),
                fields.get("documentId"),
                fields.get("variables"),
                fields.get("operationName"),
                fields.get("extensions"));
    }

    static GraphQlRequestBody parameters(HttpServerExchange exchange) {
        Map<String, Deque<String>> parameters = exchange.getQueryParameters();
        return request(
                single(parameters, "query"),
                single(parameters, "documentId"),
                json("variables", single(parameters, "variables")),
                single(parameters, "operationName"),
                json("extensions", single(parameters, "extensions")));
    }

    private static GraphQlRequestBody request(
            @Nullable Object query,
            @Nullable Object documentId,
            @Nullable Object variables,
            @Nullable Object operationName,
            @Nullable Object extensions) {
        if (query != null && documentId != null) {
            throw refused("give either `query` or `documentId`, not both");
        }
        Map<String, Object> others = object("extensions", extensions);
        flag("extensions.release", others.get("release"));
        flag("extensions.cost", others.get("cost"));
        return GraphQlRequestBody.of(
                text("query", query),
                text("documentId", documentId),
                object("variables", variables),
                operationName == null || operationName.equals("") ? null : text("operationName", operationName),
                others);
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value != null && (!(value instanceof String text) || text.isBlank())) {
            throw refused("`" + name + "` is not a string, or an empty one");
        }
        return (String) value;
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

    private static boolean flag(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            throw refused("`" + name + "` is not true or false");
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
        } catch (StreamConstraintsException e) {
            throw beyond("`" + name + "`", e);
        } catch (JsonProcessingException e) {
            throw refused("`" + name + "` is not JSON" + place(e));
        }
    }

    private static RequestException beyond(String what, StreamConstraintsException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("nesting depth")) {
            return refused(what + " is nested deeper than " + ClientJson.MOST_LEVELS + " levels");
        }
        return refused(
                message.startsWith("Token count")
                        ? what + " has more than " + ClientJson.MOST_TOKENS
                                + " names, values, lists and objects: ask in several requests"
                        : what + " has a number of more than " + StreamReadConstraints.DEFAULT_MAX_NUM_LEN
                                + " digits, or a name of more than " + StreamReadConstraints.DEFAULT_MAX_NAME_LEN
                                + " letters");
    }

    private static RequestException refused(String message) {
        return new RequestException(ErrorCode.BAD_REQUEST, message);
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException wrong && wrong.getLocation() != null
                ? " (line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ")"
                : "";
    }
}
