package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import java.io.IOException;
import java.util.Objects;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.api.Execution;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.commissioninggraph.api.OperationRefused;
import org.commissioninggraph.http.connection.ByteBudget;
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
    record Making(
            SharedAnswers underWay,
            AnswerThreads threads,
            ResponseCache answers,
            ByteBudget outgoing,
            Sending sending) {}

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
        JsonAnswer answer = new JsonAnswer(exchange, format, making.threads(), own, sharing(making, shared));
        try {
            Execution execution = service.plan(operation, shared.bounds(), answer);
            making.threads().answer(exchange, execution.cost(), begun -> {
                Outcome.Made made = made(making, answer, execution, shared);
                if (made != null) {
                    making.sending().send(this, made);
                }
            });
        } catch (OperationRefused e) {
            making.sending().send(this, Outcome.made(e.answer(), format));
        }
    }

    private JsonAnswer.Sharing sharing(Making making, SharedAnswer shared) {
        return new JsonAnswer.Sharing() {
            /** From then on client and answer end together. */
            @Override
            public void takeOver() {
                shared.end(new Outcome.Alone());
                own.onCancel(shared.bounds().cancellation()::cancel);
                shared.bounds().cancellation().onCancel(own::cancel);
            }

            @Override
            public @Nullable AnswerCopy copy(AnswerStream out) {
                long most = making.answers().mostBytes();
                return tag == null || most < Outcome.MOST_BYTES ? null : new AnswerCopy(out, most, making.outgoing());
            }

            @Override
            public void keep(byte[] answer) {
                making.answers().put(Objects.requireNonNull(tag), answer);
            }
        };
    }

    private Outcome.@Nullable Made made(Making making, JsonAnswer answer, Execution execution, SharedAnswer shared)
            throws IOException {
        try {
            ExecutionResult whole = answer.make(execution);
            if (whole == null) {
                return null;
            }
            Outcome.Made made = Outcome.made(whole, format);
            if (tag != null && made.good()) {
                making.answers().put(tag, made.body());
            }
            shared.end(Outcome.of(whole, made));
            return made;
        } finally {
            shared.end(new Outcome.Again()); // where it failed
        }
    }
}
