package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Objects;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.Execution;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.OperationRefused;

/** {@code /graphql/explain}: takes what {@code /graphql} takes by POST, and tells how it is answered. */
final class ExplainHandler implements Guarded.Answering {
    private final ReadyService service;
    private final PersistedDocuments documents;
    private final AnswerThreads threads;

    ExplainHandler(ReadyService service, PersistedDocuments documents, AnswerThreads threads) {
        this.service = service;
        this.documents = documents;
        this.threads = threads;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws Exception {
        GraphService ready = service.get();
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "ask with POST");
        }
        RequestReader.Explain asked = RequestReader.explain(PostedBody.json(exchange));
        GraphService.Request request = asked.sent().request(documents.text(asked.sent()));
        Bounds bounds = ready.queryBounds();
        exchange.addExchangeCompleteListener((ended, next) -> {
            bounds.close();
            next.proceed();
        });
        try {
            Execution execution = ready.explain(request, asked.profile(), bounds);
            long cost = asked.profile() ? Admission.HEAVY : execution.planningCost();
            MadeAnswer made = new MadeAnswer(exchange, threads, bounds.cancellation());
            threads.answer(exchange, cost, begun -> {
                ExecutionResult result = made.make(turn -> {
                    turn.begin(bounds.cancellation(), cost);
                    return execution.run();
                });
                send(begun, Objects.requireNonNull(result));
            });
        } catch (OperationRefused e) {
            send(exchange, e.answer());
        }
    }

    private static void send(HttpServerExchange exchange, ExecutionResult result) {
        Freshness.markOnce(exchange);
        Answer.send(
                exchange,
                Statuses.of(result, Format.GRAPHQL_RESPONSE),
                Format.JSON,
                Answer.bytes(result.toSpecification()));
    }
}
