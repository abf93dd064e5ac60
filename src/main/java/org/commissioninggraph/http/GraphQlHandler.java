package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /graphql}, by the GraphQL over HTTP specification. */
final class GraphQlHandler implements Guarded.Answering {
    private final ServerOptions options;
    private final Supplier<@Nullable GraphService> service;
    private final Responder responder;
    private final PersistedDocuments documents;

    /**
     * @param service null while no release is served yet
     */
    GraphQlHandler(ServerOptions options, Supplier<@Nullable GraphService> service, Responder responder) {
        this.options = options;
        this.service = service;
        this.responder = responder;
        this.documents = new PersistedDocuments(options.documents());
    }

    static boolean isRead(HttpServerExchange exchange) {
        HttpString method = exchange.getRequestMethod();
        return method.equals(Methods.GET) || method.equals(Methods.HEAD);
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        if (!isRead(exchange) && !exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD, POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "ask with GET or POST");
        }
        Format format = format(exchange);
        GraphService ready = ready(service);
        Sent sent = isRead(exchange)
                ? RequestReader.parameters(exchange)
                : RequestReader.body(PostedBody.json(exchange, options.maxBodyBytes()));
        try {
            answer(exchange, ready, sent, format);
        } catch (Refusal refusal) {
            Answer.refuse(exchange, refusal, format);
        }
    }

    private void answer(HttpServerExchange exchange, GraphService ready, Sent sent, Format format) {
        Operation operation = ready.prepare(sent.request(documents.text(sent)));
        if (isRead(exchange) && operation.isNoQuery()) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "GET answers queries only: send this operation with POST");
        }
        if (operation.errors().isEmpty()) {
            documents.keep(sent);
        }
        if (sent.extensions().isEmpty()) {
            responder.answer(exchange, ready, operation, format);
        } else {
            Responder.answerOnce(exchange, ready, operation, format);
        }
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

    static GraphService ready(Supplier<@Nullable GraphService> service) {
        GraphService ready = service.get();
        if (ready == null) {
            throw new Refusal(
                    ErrorCode.NOT_READY, "the release is still being loaded: try again when /health/ready answers 200");
        }
        return ready;
    }
}
