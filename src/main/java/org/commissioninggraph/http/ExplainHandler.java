package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.jspecify.annotations.Nullable;

/** {@code /graphql/explain}: takes what {@code /graphql} takes by POST, and tells how it is answered. */
final class ExplainHandler implements Guarded.Answering {
    private final ServerOptions options;
    private final Supplier<@Nullable GraphService> service;
    private final PersistedDocuments documents;

    ExplainHandler(ServerOptions options, Supplier<@Nullable GraphService> service) {
        this.options = options;
        this.service = service;
        this.documents = new PersistedDocuments(options.documents());
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        GraphService ready = GraphQlHandler.ready(service);
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "ask with POST");
        }
        RequestReader.Explain asked = RequestReader.explain(PostedBody.json(exchange, options.maxBodyBytes()));
        ExecutionResult told = ready.explain(asked.sent().request(documents.text(asked.sent())), asked.profile());
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        Answer.send(
                exchange,
                Statuses.of(told, Format.GRAPHQL_RESPONSE),
                Format.JSON,
                Answer.bytes(told.toSpecification()));
    }
}
