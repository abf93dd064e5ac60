package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.Overflow;
import org.jspecify.annotations.Nullable;

/**
 * One answer as JSON. It is made as a whole, or sent while it is made once it is large and there is room for another such:
 * then it carries no tag, since it is not known yet whether it is without errors.
 */
final class JsonAnswer implements Overflow {
    private final HttpServerExchange exchange;
    private final Format format;
    private final AnswerExecutor threads;
    private final Cancellation cancellation;
    private final Sharing sharing;
    private final SingleAnswer made;
    private @Nullable AnswerCopy copy;
    private boolean onWorker;
    private boolean known;
    private AnswerExecutor.@Nullable Room room;

    /**
     * @param cancellation its time, and whether its client is there
     * @param sharing who else has it
     */
    JsonAnswer(
            HttpServerExchange exchange,
            Format format,
            AnswerExecutor threads,
            Cancellation cancellation,
            Sharing sharing) {
        this.exchange = exchange;
        this.format = format;
        this.threads = threads;
        this.cancellation = cancellation;
        this.sharing = sharing;
        this.made = new SingleAnswer(exchange, threads, cancellation);
    }

    /** What becomes of an answer for others than the client that it is made for. */
    interface Sharing {
        /** It is sent while it is made, and so for this client alone. */
        void takeOver();

        /** Null where it is not to be kept. */
        @Nullable AnswerCopy copy(AnswerStream out);

        /** It was whole, and without errors. */
        void keep(byte[] answer);
    }

    /** There is no client any more that would take it. */
    private static final class Gone extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The client wants to know no more than that the answer is large. */
    private static final class Known extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Makes it, where it is the overflow of its execution.
     *
     * @return what is to be sent as a whole; null where all is sent
     * @throws RequestException when there is no room for it
     */
    @Nullable ExecutionResult make(Execution execution) throws IOException {
        long cost = execution.cost();
        onWorker = Admission.isCheap(cost);
        try {
            ExecutionResult whole = made.make(turn -> {
                turn.begin(cancellation, cost);
                return execution.handOver();
            });
            if (known) {
                endHead();
            }
            return whole;
        } finally {
            leave();
        }
    }

    @Override
    public @Nullable OutputStream begin() throws IOException {
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            known = true;
            throw new Known();
        }
        if (cancellation.isCancelled()) {
            throw new Gone();
        }
        AnswerExecutor.Room free = threads.room();
        if (free == null) {
            return null;
        }
        room = free;
        sharing.takeOver();
        RequestBodies.forget(exchange);
        if (onWorker) {
            SpareWorkers.add(exchange.getConnection().getWorker());
        }
        head();
        copy = sharing.copy(made.out());
        return copy == null ? made.out() : copy;
    }

    @Override
    public void end(boolean good) {
        if (good && copy != null) {
            copy.whole(sharing::keep);
        }
    }

    private void leave() {
        if (copy != null) {
            copy.close();
        }
        if (room != null) {
            room.close();
            if (onWorker) {
                SpareWorkers.remove(exchange.getConnection().getWorker());
            }
        }
    }

    private void head() {
        exchange.setStatusCode(StatusCodes.OK);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, format.contentType());
        CacheHeaders.markOnce(exchange);
    }

    private void endHead() throws IOException {
        head();
        Answer.endHead(exchange);
    }
}
