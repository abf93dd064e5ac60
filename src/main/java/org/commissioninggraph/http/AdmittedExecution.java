package org.commissioninggraph.http;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.commissioninggraph.execution.Execution;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * One answer of an operation that goes on, made when it is admitted.
 *
 * @param plan has it planned, when the answer is to be made
 */
record AdmittedExecution(Admission admission, Supplier<Execution> plan) {
    /** A subscription does not end because a large query met a busy moment: it is tried again. */
    private static final Retry UNTIL_THERE_IS_ROOM =
            Retry.fixedDelay(10, Duration.ofSeconds(2)).filter(Busy.class::isInstance);

    /** There was no room. */
    private static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy() {
            super(null, null, false, false);
        }
    }

    /** The answer; of a subscription nothing where another release took the place of the one that was read: another one follows. */
    Mono<ExecutionResult> result(String client) {
        return Mono.using(plan::get, execution -> made(client, execution), Execution::close);
    }

    private Mono<ExecutionResult> made(String client, Execution execution) {
        return Admission.isCheap(execution.cost())
                ? Mono.fromSupplier(() -> answer(execution))
                : Mono.<ExecutionResult>create(sink -> submit(client, execution, sink))
                        .retryWhen(UNTIL_THERE_IS_ROOM)
                        .onErrorMap(failure -> Exceptions.isRetryExhausted(failure) ? Admission.busy() : failure);
    }

    private void submit(String client, Execution execution, MonoSink<ExecutionResult> sink) {
        AtomicBoolean left = new AtomicBoolean();
        Admission.Place place = admission.submit(client, execution.cost(), false, new Admission.Turn() {
            @Override
            public void begin(Admission.Place taken) {
                Schedulers.boundedElastic().schedule(() -> answer(execution, sink, taken));
            }

            @Override
            public void refuse() {
                if (!left.get()) { // nobody hears it any more
                    sink.error(new Busy());
                }
            }
        });
        sink.onCancel(() -> {
            left.set(true);
            place.leave();
        });
    }

    private static @Nullable ExecutionResult answer(Execution execution) {
        return execution.goesOn() ? execution.runOnce() : execution.run();
    }

    private static void answer(Execution execution, MonoSink<ExecutionResult> sink, Admission.Place taken) {
        try {
            sink.success(answer(execution));
        } catch (RuntimeException e) {
            sink.error(e);
        } finally {
            taken.end();
        }
    }
}
