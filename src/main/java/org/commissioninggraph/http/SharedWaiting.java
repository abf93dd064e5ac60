package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.http.connection.ClientWatch;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** A request that waits for an answer which is made for another one. It holds no thread, and waits as long as its own time. */
final class SharedWaiting implements ErrorHandler.Answering, Executor {
    private final SharedAnswer shared;
    private final HttpServerExchange exchange;
    private final Cancellation cancellation;
    private final ClientWatch watch;
    private final Answering next;
    private final AtomicBoolean resumed = new AtomicBoolean();
    private volatile @Nullable Runnable task;
    private volatile XnioExecutor.@Nullable Key end;

    /** Goes on with what became of the answer. */
    @FunctionalInterface
    interface Answering {
        void answer(SharedOutcome outcome) throws Exception;
    }

    /**
     * @param shared which was joined
     * @param cancellation of this request alone
     */
    SharedWaiting(SharedAnswer shared, HttpServerExchange exchange, Cancellation cancellation, Answering next) {
        this.shared = shared;
        this.exchange = exchange;
        this.cancellation = cancellation;
        this.watch = new ClientWatch(exchange, cancellation::cancel);
        this.next = next;
    }

    /** @param format in which it is told what it is refused by */
    void begin(Format format) {
        exchange.dispatch(this, new ErrorHandler(ErrorHandler.refusing(format, this)));
    }

    /** Called by Undertow, once the thread that has read the request has left it. */
    @Override
    public void execute(Runnable answering) {
        task = answering;
        watch.start();
        end = exchange.getIoThread().executeAfter(this::resume, millisecondsLeft(), TimeUnit.MILLISECONDS);
        cancellation.onCancel(this::resume);
        shared.whenOver(this::resume);
    }

    private long millisecondsLeft() {
        try {
            return cancellation.remaining().toMillis() + 1;
        } catch (RequestException over) {
            return 0;
        }
    }

    private void resume() {
        if (!resumed.getAndSet(true)) {
            try {
                exchange.getConnection().getWorker().execute(Objects.requireNonNull(task));
            } catch (RejectedExecutionException stopping) {
                IoUtils.safeClose(exchange.getConnection()); // nothing is answered any more
            }
        }
    }

    @Override
    public void answer(HttpServerExchange same) throws Exception {
        watch.close();
        XnioExecutor.Key clock = end;
        if (clock != null) {
            clock.remove();
        }
        SharedOutcome outcome = shared.outcome();
        next.answer(outcome instanceof SharedOutcome.Made ? outcome : stillWanted(outcome));
    }

    /** What is to be done where there is no answer, if there is time left. */
    private SharedOutcome stillWanted(@Nullable SharedOutcome outcome) {
        cancellation.remaining();
        return outcome == null ? new SharedOutcome.Again() : outcome;
    }
}
