package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.api.Execution;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.commissioninggraph.api.OperationRefused;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not answered from what is kept: its answer is made, or waited for where the same is made already.
 *
 * @param tag null where the answer is true of this one time only, and not shared
 * @param own its time, and whether its client is there
 */
record Asked(
        HttpServerExchange exchange,
        GraphService service,
        Operation operation,
        Format format,
        @Nullable ETag tag,
        Cancellation own) {
    /** What all requests have in common. */
    record Making(SharedAnswers underWay, Admission admission, ResponseCache answers, Sending sending) {}

    /** Sends what was made. */
    @FunctionalInterface
    interface Sending {
        void send(Asked asked, Outcome.Made made);
    }

    void answer(Making making) throws Exception {
        answer(making, tag == null ? alone() : making.underWay().of(tag, this::bounds));
    }

    private SharedAnswer alone() {
        return SharedAnswer.ofOne(bounds());
    }

    /** With the time of this request, but not ended when its client leaves. */
    private Bounds bounds() {
        return new Bounds(own.apart(), service.queryBounds().memory());
    }

    private void answer(Making making, SharedAnswer shared) throws Exception {
        own.onCancel(shared::leave);
        if (shared.isToBeMade()) {
            make(making, shared);
        } else {
            new SharedWaiting(shared, exchange, own, outcome -> goOn(making, outcome)).begin();
        }
    }

    private void goOn(Making making, Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Made made) {
            making.sending().send(this, made);
        } else if (outcome instanceof Outcome.Again) {
            answer(making);
        } else {
            answer(making, alone());
        }
    }

    private void make(Making making, SharedAnswer shared) throws Exception {
        exchange.addExchangeCompleteListener((ended, next) -> {
            shared.end(new Outcome.Again()); // where it was refused before it was made
            next.proceed();
        });
        try {
            Execution execution = service.plan(operation, shared.bounds());
            new AdmittedAnswer<>(
                            making.admission(),
                            exchange,
                            own,
                            () -> made(making, execution, shared),
                            made -> making.sending().send(this, made))
                    .begin(execution.cost());
        } catch (OperationRefused e) {
            making.sending().send(this, Outcome.made(e.answer(), format));
        }
    }

    private Outcome.Made made(Making making, Execution execution, SharedAnswer shared) {
        try {
            ExecutionResult result = execution.run();
            Outcome.Made made = Outcome.made(result, format);
            if (tag != null && made.good()) {
                making.answers().put(tag, made.body());
            }
            shared.end(Outcome.of(result, made));
            return made;
        } finally {
            shared.end(new Outcome.Again()); // where it failed
        }
    }
}
