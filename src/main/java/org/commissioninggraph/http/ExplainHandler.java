package org.commissioninggraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.api.GraphService;
import org.jspecify.annotations.Nullable;

/** {@code /graphql/explain}: takes what {@code /graphql} takes by POST, and tells how it is answered. */
final class ExplainHandler implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<@Nullable GraphService> service;

    ExplainHandler(Supplier<@Nullable GraphService> service) {
        this.service = service;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        GraphService ready = service.get();
        if (ready == null) {
            refuse(
                    exchange,
                    StatusCodes.SERVICE_UNAVAILABLE,
                    "NOT_READY",
                    "the release is still being loaded: try again when /health/ready answers 200");
            return;
        }
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            refuse(exchange, StatusCodes.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "ask with POST");
            return;
        }
        if (!isJson(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))) {
            refuse(
                    exchange,
                    StatusCodes.UNSUPPORTED_MEDIA_TYPE,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "send the request as Content-Type: " + MediaTypes.JSON);
            return;
        }
        explain(exchange, ready);
    }

    /** Only this type: a page of another origin cannot send it without asking first. */
    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(MediaTypes.JSON);
    }

    private static void explain(HttpServerExchange exchange, GraphService service) throws IOException {
        try {
            exchange.startBlocking();
            RequestReader.Explain asked =
                    RequestReader.explain(exchange.getInputStream().readAllBytes());
            ExecutionResult told = service.explain(asked.request(), asked.profile());
            send(exchange, told.isDataPresent() ? StatusCodes.OK : StatusCodes.BAD_REQUEST, told.toSpecification());
        } catch (BadRequest e) {
            refuse(exchange, StatusCodes.BAD_REQUEST, "BAD_REQUEST", String.valueOf(e.getMessage()));
        } catch (RequestTooBigException e) {
            refuse(
                    exchange,
                    StatusCodes.REQUEST_ENTITY_TOO_LARGE,
                    "REQUEST_TOO_LARGE",
                    "the request is larger than MAX_BODY_BYTES allows");
        }
    }

    private static void refuse(HttpServerExchange exchange, int status, String code, String message)
            throws JsonProcessingException {
        Map<String, Object> error = Map.of("message", message, "extensions", Map.of("code", code));
        send(exchange, status, Map.of("errors", List.of(error)));
    }

    private static void send(HttpServerExchange exchange, int status, Map<String, Object> body)
            throws JsonProcessingException {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, MediaTypes.JSON + "; charset=utf-8");
        exchange.getResponseSender().send(ByteBuffer.wrap(JSON.writeValueAsBytes(body)));
    }
}
