package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}, by the GraphQL over HTTP specification. */
final class GraphQlHandler implements Guarded.Answering {
    private static final String METHODS = "GET, HEAD, POST";

    private final ServerOptions options;
    private final Supplier<@Nullable GraphService> service;

    /**
     * @param service null while no release is served yet
     */
    GraphQlHandler(ServerOptions options, Supplier<@Nullable GraphService> service) {
        this.options = options;
        this.service = service;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        boolean reading = isRead(exchange.getRequestMethod());
        if (!reading && !exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, METHODS);
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "ask with GET or POST");
        }
        Format format = format(exchange);
        GraphService ready = ready();
        Operation operation = ready.prepare(reading ? RequestReader.parameters(exchange) : posted(exchange));
        if (reading && operation.isNoQuery()) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "GET answers queries only: send this operation with POST");
        }
        ExecutionResult result = ready.execute(operation);
        Answer.send(exchange, Statuses.of(result, format), format, Answer.bytes(result.toSpecification()));
    }

    private static boolean isRead(HttpString method) {
        return method.equals(Methods.GET) || method.equals(Methods.HEAD);
    }

    private static Format format(HttpServerExchange exchange) {
        Format best = Accepted.of(exchange.getRequestHeaders().getFirst(Headers.ACCEPT))
                .best();
        if (best == null) {
            throw new Refusal(
                    ErrorCode.NOT_ACCEPTABLE,
                    "answers are " + Format.GRAPHQL_RESPONSE.mediaType() + " or " + Format.JSON.mediaType()
                            + ": accept one of them");
        }
        return best;
    }

    private GraphService ready() {
        GraphService ready = service.get();
        if (ready == null) {
            throw new Refusal(
                    ErrorCode.NOT_READY, "the release is still being loaded: try again when /health/ready answers 200");
        }
        return ready;
    }

    /** Only this type: a page of another origin cannot send it without asking first. */
    private GraphService.Request posted(HttpServerExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type == null || !type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(Format.JSON.mediaType())) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send the request as Content-Type: " + Format.JSON.mediaType());
        }
        return RequestReader.body(body(exchange));
    }

    /** One that is too large is read to its end, so that the client comes to reading why it is refused. */
    private byte[] body(HttpServerExchange exchange) throws IOException {
        InputStream sent = exchange.getInputStream();
        byte[] body = sent.readNBytes(options.maxBodyBytes() + 1);
        if (body.length > options.maxBodyBytes()) {
            sent.transferTo(OutputStream.nullOutputStream());
            throw new Refusal(
                    ErrorCode.REQUEST_TOO_LARGE,
                    "the request is larger than the " + options.maxBodyBytes() + " bytes of MAX_BODY_BYTES");
        }
        return body;
    }
}
