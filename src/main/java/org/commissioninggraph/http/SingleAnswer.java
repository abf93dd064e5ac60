package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.http.connection.ClientWatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer, made when it is its turn, as long as its client is there. It may be sent while it is made: then what it fails
 * by breaks it off, so that no client takes it for the whole.
 */
final class SingleAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(SingleAnswer.class);

    private final HttpServerExchange exchange;
    private final Cancellation cancellation;
    private final AnswerSlot turn;
    private final AnswerStream out;

    /** Makes an answer. It may take long, and is ended by the cancellation. */
    @FunctionalInterface
    interface Making {
        /**
         * @param turn to be begun, when it is known what the answer costs
         * @return what is to be told, or, where a part was sent, why it is broken off; null where all was sent
         * @throws IOException when the client takes no more; an UncheckedIOException says the same
         */
        @Nullable ExecutionResult make(AnswerSlot turn) throws IOException;
    }

    SingleAnswer(HttpServerExchange exchange, AnswerExecutor threads, Cancellation cancellation) {
        this.exchange = exchange;
        this.cancellation = cancellation;
        this.turn = threads.turn(exchange);
        this.out = new AnswerStream(exchange, threads.patience(), turn, cancellation);
    }

    /** What takes the answer where it is sent while it is made. */
    AnswerStream out() {
        return out;
    }

    /**
     * Makes it, and ends what was sent of it.
     *
     * @return what is to be told to the client; null where nothing is
     * @throws RequestException when there is no room for it
     */
    @Nullable ExecutionResult make(Making making) {
        try {
            return ended(watched(making));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("a client went away before the end of its answer", e);
            out.breakOff();
        } catch (RequestException e) {
            if (!out.hasBegun()) {
                throw e;
            }
            LOG.warn("an answer was cut off: {}", e.getMessage());
            out.breakOff();
        } catch (RuntimeException | Error e) {
            out.breakOff();
            throw e;
        }
        return null;
    }

    private @Nullable ExecutionResult watched(Making making) throws IOException {
        try (ClientWatch watch = new ClientWatch(exchange, cancellation::cancel);
                turn) {
            watch.start();
            return making.make(turn);
        }
    }

    private @Nullable ExecutionResult ended(@Nullable ExecutionResult result) throws IOException {
        if (result == null) {
            out.finish();
        } else if (out.hasBegun()) {
            tell(result);
            out.breakOff();
        } else {
            return result;
        }
        return null;
    }

    /** Of a client that has gone nobody needs to know. */
    private void tell(ExecutionResult why) {
        if (!cancellation.isCancelled()) {
            LOG.warn("an answer was cut off: {}", why.toSpecification().get("errors"));
        }
    }
}
