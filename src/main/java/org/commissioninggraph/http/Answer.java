package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Sends an answer. Errors have one form, whatever was asked for. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    static byte[] bytes(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    static void send(HttpServerExchange exchange, int status, Format format, byte[] body) {
        exchange.setStatusCode(status);
        if (status == Statuses.PARTIAL_SUCCESS) {
            exchange.setReasonPhrase("Partial Success");
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, format.contentType());
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    static void refuse(HttpServerExchange exchange, Refusal refusal) {
        fail(exchange, refusal.code(), String.valueOf(refusal.getMessage()), "hint", refusal.hint());
    }

    /**
     * @param id under which the log tells why
     */
    static void fail(HttpServerExchange exchange, String id) {
        fail(
                exchange,
                ErrorCode.INTERNAL_ERROR,
                "this could not be answered, and the fault is ours: the log tells why under the id",
                "id",
                id);
    }

    private static void fail(
            HttpServerExchange exchange, ErrorCode code, String message, String name, @Nullable String more) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (more != null) {
            extensions.put(name, more);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", extensions);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, Statuses.of(code), Format.JSON, bytes(Map.of("errors", List.of(error))));
    }
}
