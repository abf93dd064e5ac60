package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissioninggraph.api.ErrorCode;

/**
 * Threads of their own for answers that are sent as they are made: a client that reads slowly holds none of the threads
 * that answer all others.
 */
final class ReportThreads implements AutoCloseable {
    private final int most;
    private final Duration patience;
    private final Admission admission;
    private final Semaphore free;
    private final ExecutorService threads;

    /**
     * @param most answers at a time
     * @param patience with a client that takes nothing
     * @param admission of those that cost much
     */
    ReportThreads(int most, Duration patience, Admission admission) {
        AtomicInteger number = new AtomicInteger();
        this.most = most;
        this.patience = patience;
        this.admission = admission;
        this.free = new Semaphore(most);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "report-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    Duration patience() {
        return patience;
    }

    /** The turn of one answer. */
    Turn turn(HttpServerExchange exchange) {
        return new Turn(admission, AdmittedAnswer.client(exchange));
    }

    /**
     * Answers on one of them, once the handler that asks for it has returned.
     *
     * @throws Refusal when none is free
     */
    void answer(HttpServerExchange exchange, Guarded.Answering answering) {
        if (!free.tryAcquire()) {
            throw new Refusal(
                    ErrorCode.SERVER_BUSY,
                    "the " + most + " reports that MAX_REPORTS allows at a time are being sent: try again in a moment");
        }
        exchange.dispatch(threads, new Guarded(begun -> {
            try {
                answering.answer(begun);
            } finally {
                free.release();
            }
        }));
    }

    /** Those that are at work end by themselves: their connections do. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
