package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Threads of their own for answers that cost much, and for tables, and room for those that are sent while they are made: a
 * client that reads slowly holds none of the threads that answer all others. Thread-safe.
 */
final class AnswerExecutor implements AutoCloseable {
    private final int most;
    private final Duration patience;
    private final Admission admission;
    private final Semaphore free;
    private final ExecutorService threads;

    /**
     * @param most answers that are sent while they are made, at a time
     * @param patience with a client that takes nothing
     * @param admission of those that cost much
     */
    AnswerExecutor(int most, Duration patience, Admission admission) {
        AtomicInteger number = new AtomicInteger();
        this.most = most;
        this.patience = patience;
        this.admission = admission;
        this.free = new Semaphore(most);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "answer-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Room for one answer that is sent while it is made, until it is closed. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }

    Duration patience() {
        return patience;
    }

    /** The turn of one answer. */
    AnswerSlot turn(HttpServerExchange exchange) {
        return new AnswerSlot(admission, client(exchange));
    }

    /** The address by which those who ask are told apart. */
    static String client(HttpServerExchange exchange) {
        return exchange.getSourceAddress().getAddress().getHostAddress();
    }

    /** Null where there is none at the moment. */
    @Nullable Room room() {
        return free.tryAcquire() ? free::release : null;
    }

    /**
     * Answers with a table on a thread of its own, once the handler that asks for it has returned.
     *
     * @throws RequestException when there is no room
     */
    void table(HttpServerExchange exchange, ErrorHandler.Answering answering) {
        Room room = room();
        if (room == null) {
            throw new RequestException(
                    ErrorCode.SERVER_BUSY,
                    "the " + most
                            + " tables and large answers that MAX_REPORTS allows at a time are being sent: try again"
                            + " in a moment");
        }
        exchange.dispatch(threads, new ErrorHandler(begun -> {
            try (room) {
                answering.answer(begun);
            }
        }));
    }

    /** Answers: at once where that is cheap, else on a thread of its own, once the handler that asks for it has returned. */
    void answer(HttpServerExchange exchange, long cost, ErrorHandler.Answering answering) throws Exception {
        if (Admission.isCheap(cost)) {
            answering.answer(exchange);
        } else {
            exchange.dispatch(threads, new ErrorHandler(answering));
        }
    }

    /** Those that are at work end by themselves: their connections do. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
