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
import org.commissioninggraph.api.GraphService.Request;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}, by the GraphQL over HTTP specification. */
public final class GraphQlHandler implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<@Nullable GraphService> service;

    /**
     * @param service null while no release is served yet
     */
    public GraphQlHandler(Supplier<@Nullable GraphService> service) {
        this.service = service;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        String mediaType = MediaTypes.negotiated(exchange.getRequestHeaders().getFirst(Headers.ACCEPT));
        if (mediaType == null) {
            refuse(
                    exchange,
                    StatusCodes.NOT_ACCEPTABLE,
                    "NOT_ACCEPTABLE",
                    "answers are " + MediaTypes.GRAPHQL_RESPONSE + " or " + MediaTypes.JSON + ": accept one of them");
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
        try {
            Request request = read(exchange);
            if (request != null) {
                answer(exchange, mediaType, ready.execute(request));
            }
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

    private @Nullable Request read(HttpServerExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals(Methods.GET)) {
            return RequestReader.parameters(exchange.getQueryParameters());
        }
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, POST");
            refuse(exchange, StatusCodes.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "ask with GET or POST");
            return null;
        }
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type == null || !type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(MediaTypes.JSON)) {
            refuse(
                    exchange,
                    StatusCodes.UNSUPPORTED_MEDIA_TYPE,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "send the request as Content-Type: " + MediaTypes.JSON);
            return null;
        }
        exchange.startBlocking();
        return RequestReader.body(exchange.getInputStream().readAllBytes());
    }

    /** A request that was not executed is the client's error; in the older media type that is not told by status. */
    private static void answer(HttpServerExchange exchange, String mediaType, ExecutionResult result)
            throws JsonProcessingException {
        boolean refused = mediaType.equals(MediaTypes.GRAPHQL_RESPONSE) && !result.isDataPresent();
        exchange.setStatusCode(refused ? StatusCodes.BAD_REQUEST : StatusCodes.OK);
        send(exchange, mediaType, result.toSpecification());
    }

    private static void refuse(HttpServerExchange exchange, int status, String code, String message)
            throws JsonProcessingException {
        exchange.setStatusCode(status);
        Map<String, Object> error = Map.of("message", message, "extensions", Map.of("code", code));
        send(exchange, MediaTypes.JSON, Map.of("errors", List.of(error)));
    }

    private static void send(HttpServerExchange exchange, String mediaType, Map<String, Object> body)
            throws JsonProcessingException {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, mediaType + "; charset=utf-8");
        exchange.getResponseSender().send(ByteBuffer.wrap(JSON.writeValueAsBytes(body)));
    }
}
