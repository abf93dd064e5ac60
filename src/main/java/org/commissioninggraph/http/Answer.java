package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/** Sends an answer. Errors have one form, whatever was asked for. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** After which a client may come again that there is no time for. */
    static final long RETRY_AFTER_SECONDS = 5;

    private Answer() {}

    static byte[] bytes(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    static void send(HttpServerExchange exchange, int status, Format format, byte[] body) {
        ContentCoding coding = ContentCoding.of(exchange, body.length);
        send(exchange, status, format, coding, coding.encoded(body));
    }

    /**
     * @param encoded the body by its coding
     */
    static void send(HttpServerExchange exchange, int status, Format format, ContentCoding coding, byte[] encoded) {
        exchange.setStatusCode(status);
        if (status == StatusRules.PARTIAL_SUCCESS) {
            exchange.setReasonPhrase("Partial Success");
        }
        if (status == StatusCodes.SERVICE_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, format.contentType());
        coding.tell(exchange);
        exchange.getResponseSender().send(ByteBuffer.wrap(encoded));
    }

    /** Ends without a length, as it is not known to GET either: an exchange that just ends says that it is 0. */
    static void endHead(HttpServerExchange exchange) throws IOException {
        ContentCoding.of(exchange, Long.MAX_VALUE).tell(exchange);
        exchange.getResponseChannel();
        exchange.endExchange();
    }

    static void refuse(HttpServerExchange exchange, RequestException refusal) {
        fail(exchange, StatusRules.of(refusal.code()), Format.JSON, refused(refusal));
    }

    /** As a GraphQL response, where the format has one. */
    static void refuse(HttpServerExchange exchange, RequestException refusal, Format format) {
        if (!format.isResponse()) {
            refuse(exchange, refusal);
            return;
        }
        fail(exchange, StatusRules.of(refusal, format), format, refused(refusal));
    }

    /** What a refused request is answered. */
    static Map<String, Object> refused(RequestException refusal) {
        return Map.of("errors", List.of(error(refusal.code(), refusal.getMessage(), "hint", refusal.hint())));
    }

    /** Tells what an operation failed by, where the format of the answer has no place for it. */
    static void failed(HttpServerExchange exchange, ExecutionResult result) {
        CacheHeaders.markOnce(exchange);
        Object errors = result.toSpecification().get("errors");
        send(exchange, StatusRules.ofFailed(result), Format.JSON, bytes(Map.of("errors", errors)));
    }

    /**
     * @param id under which the log tells why
     */
    static void fail(HttpServerExchange exchange, String id) {
        fail(exchange, StatusRules.of(ErrorCode.INTERNAL_ERROR), Format.JSON, failed(id));
    }

    /**
     * What is answered to a request by which we failed.
     *
     * @param id under which the log tells why
     */
    static Map<String, Object> failed(String id) {
        String message = "this could not be answered, and the fault is ours: the log tells why under the id";
        return Map.of("errors", List.of(error(ErrorCode.INTERNAL_ERROR, message, "id", id)));
    }

    private static Map<String, Object> error(
            ErrorCode code, @Nullable String message, String name, @Nullable String more) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (more != null) {
            extensions.put(name, more);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(message));
        error.put("extensions", extensions);
        return error;
    }

    private static void fail(HttpServerExchange exchange, int status, Format format, Map<String, Object> errors) {
        CacheHeaders.markOnce(exchange);
        send(exchange, status, format, bytes(errors));
    }
}
