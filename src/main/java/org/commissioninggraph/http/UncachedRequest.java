package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import java.io.IOException;
import java.util.Objects;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.OperationRefused;
import org.commissioninggraph.http.connection.ByteBudget;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not answered from what is kept: its answer is made, or waited for where the same is made already.
 *
 * @param tag null where the answer is true of this one time only, and not shared
 * @param own its time, and whether its client is there
 */
record UncachedRequest(
        HttpServerExchange exchange,
        GraphService service,
        Operation operation,
        Format format,
        @Nullable ETag tag,
        Cancellation own) {
    /** What all requests have in common. */
    record Making(
            SharedAnswers underWay,
            AnswerExecutor threads,
            ResponseCache answers,
            ByteBudget outgoing,
            Sending sending) {}

    /** Sends what was made. */
    @FunctionalInterface
    interface Sending {
        void send(UncachedRequest asked, SharedOutcome.Made made);
    }

    void answer(Making making) throws Exception {
        answer(making, tag == null ? alone() : making.underWay().of(tag, this::bounds));
    }

    private SharedAnswer alone() {
        return SharedAnswer.ofOne(bounds());
    }

    /** With the time of this request, but not ended when its client leaves. */
    private OperationBounds bounds() {
        return new OperationBounds(own.apart(), service.queryBounds().memory());
    }

    private void answer(Making making, SharedAnswer shared) throws Exception {
        own.onCancel(shared::leave);
        if (shared.isToBeMade()) {
            make(making, shared);
        } else {
            new SharedWaiting(shared, exchange, own, outcome -> goOn(making, outcome)).begin(format);
        }
    }

    private void goOn(Making making, SharedOutcome outcome) throws Exception {
        if (outcome instanceof SharedOutcome.Made made) {
            making.sending().send(this, made);
        } else if (outcome instanceof SharedOutcome.Again) {
            answer(making);
        } else {
            answer(making, alone());
        }
    }

    private void make(Making making, SharedAnswer shared) throws Exception {
        exchange.addExchangeCompleteListener((ended, next) -> {
            shared.end(new SharedOutcome.Again()); // where it was refused before it was made
            next.proceed();
        });
        JsonAnswer answer = new JsonAnswer(exchange, format, making.threads(), own, sharing(making, shared));
        try {
            Execution execution = service.plan(operation, shared.bounds(), answer);
            making.threads().answer(exchange, execution.cost(), ErrorHandler.refusing(format, begun -> {
                SharedOutcome.Made made = made(making, answer, execution, shared);
                if (made != null) {
                    making.sending().send(this, made);
                }
            }));
        } catch (OperationRefused e) {
            making.sending().send(this, SharedOutcome.made(e.answer(), format));
        }
    }

    private JsonAnswer.Sharing sharing(Making making, SharedAnswer shared) {
        return new JsonAnswer.Sharing() {
            /** From then on client and answer end together. */
            @Override
            public void takeOver() {
                shared.end(new SharedOutcome.Alone());
                own.onCancel(shared.bounds().cancellation()::cancel);
                shared.bounds().cancellation().onCancel(own::cancel);
            }

            @Override
            public @Nullable AnswerCopy copy(AnswerStream out) {
                long most = making.answers().mostBytes();
                return tag == null || most < SharedOutcome.MOST_BYTES
                        ? null
                        : new AnswerCopy(out, most, making.outgoing());
            }

            @Override
            public void keep(byte[] answer) {
                making.answers().put(Objects.requireNonNull(tag), answer);
            }
        };
    }

    private SharedOutcome.@Nullable Made made(
            Making making, JsonAnswer answer, Execution execution, SharedAnswer shared) throws IOException {
        try {
            ExecutionResult whole = answer.make(execution);
            if (whole == null) {
                return null;
            }
            SharedOutcome.Made made = SharedOutcome.made(whole, format);
            if (tag != null && made.good()) {
                making.answers().put(tag, made.body());
            }
            shared.end(SharedOutcome.of(whole, made));
            shared.bounds().memory().close(); // what it was made of is gone, however slowly the clients read
            return made;
        } finally {
            shared.end(new SharedOutcome.Again()); // where it failed
        }
    }
}
