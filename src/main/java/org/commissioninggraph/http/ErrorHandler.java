package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.UUID;
import org.commissioninggraph.errors.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers at once, or on a thread that may wait where that cannot be, and tells in the one form of errors what is refused and
 * what fails.
 */
final class ErrorHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);

    /** Answers a request, or throws a {@link RequestException}. */
    @FunctionalInterface
    interface Answering {
        void answer(HttpServerExchange exchange) throws Exception;

        /** Answers without waiting, or returns false. */
        default boolean answerAtOnce(HttpServerExchange exchange) {
            return false;
        }
    }

    private final Answering next;

    /** Tells what is refused in the format of the answer. */
    static Answering refusing(Format format, Answering next) {
        return exchange -> {
            try {
                next.answer(exchange);
            } catch (RequestException e) {
                Answer.refuse(exchange, e, format);
            }
        };
    }

    ErrorHandler(Answering next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        try {
            if (!exchange.isInIoThread()) {
                next.answer(exchange);
            } else if (!next.answerAtOnce(exchange)) {
                exchange.dispatch(this);
            }
        } catch (RequestException e) {
            Answer.refuse(exchange, e);
        } catch (RuntimeException | Error e) {
            fail(exchange, e);
        }
    }

    private static void fail(HttpServerExchange exchange, Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("error {}", id, failure);
        if (!exchange.isResponseStarted()) {
            Answer.fail(exchange, id);
        }
    }
}
