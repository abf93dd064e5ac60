package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.util.Objects;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.OperationRefused;

/** {@code /graphql/explain}: takes what {@code /graphql} takes by POST, and tells how it is answered. */
final class ExplainHandler implements ErrorHandler.Answering {
    private final ReadyService service;
    private final PersistedDocuments documents;
    private final AnswerExecutor threads;

    ExplainHandler(ReadyService service, PersistedDocuments documents, AnswerExecutor threads) {
        this.service = service;
        this.documents = documents;
        this.threads = threads;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws Exception {
        GraphService ready = service.get();
        AllowedMethods.require(exchange, "ask with POST", Methods.POST);
        RequestReader.Explain asked = RequestReader.explain(PostedBody.json(exchange));
        GraphQlRequest request = asked.sent().request(documents.text(asked.sent()));
        OperationBounds bounds = ready.queryBounds();
        exchange.addExchangeCompleteListener((ended, next) -> {
            bounds.close();
            next.proceed();
        });
        try {
            Execution execution = ready.explain(request, asked.profile(), bounds);
            long cost = asked.profile() ? Math.max(Admission.LARGE, execution.cost()) : execution.planningCost();
            SingleAnswer made = new SingleAnswer(exchange, threads, bounds.cancellation());
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
        RequestBodies.forget(exchange);
        CacheHeaders.markOnce(exchange);
        Answer.send(
                exchange,
                StatusRules.of(result, Format.GRAPHQL_RESPONSE),
                Format.JSON,
                Answer.bytes(result.toSpecification()));
    }
}
