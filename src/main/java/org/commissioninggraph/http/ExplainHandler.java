package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.OperationRefused;

/** {@code /graphql/explain}: takes what {@code /graphql} takes by POST, and tells how it is answered. */
final class ExplainHandler implements Guarded.Answering {
    private final ServerOptions options;
    private final ReadyService service;
    private final PersistedDocuments documents;

    ExplainHandler(ServerOptions options, ReadyService service, PersistedDocuments documents) {
        this.options = options;
        this.service = service;
        this.documents = documents;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        GraphService ready = service.get();
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "ask with POST");
        }
        RequestReader.Explain asked = RequestReader.explain(PostedBody.json(exchange, options.maxBodyBytes()));
        ExecutionResult told = explained(ready, asked);
        Freshness.markOnce(exchange);
        Answer.send(
                exchange,
                Statuses.of(told, Format.GRAPHQL_RESPONSE),
                Format.JSON,
                Answer.bytes(told.toSpecification()));
    }

    private ExecutionResult explained(GraphService ready, RequestReader.Explain asked) {
        GraphService.Request request = asked.sent().request(documents.text(asked.sent()));
        try (Bounds bounds = ready.queryBounds()) {
            return ready.explain(request, asked.profile(), bounds).run();
        } catch (OperationRefused e) {
            return e.answer();
        }
    }
}
