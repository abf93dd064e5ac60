package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/** Counts the requests that are being answered. Once the server is to stop, it refuses those that still come. Thread-safe. */
final class GracefulShutdown implements HttpHandler {
    private final GracefulShutdownHandler counting;

    GracefulShutdown(HttpHandler next) {
        this.counting = new GracefulShutdownHandler(next);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addDefaultResponseListener(GracefulShutdown::refuseWhileStopping);
        counting.handleRequest(exchange);
    }

    /** Undertow refuses with a status and nothing else. */
    private static boolean refuseWhileStopping(HttpServerExchange exchange) {
        if (exchange.getStatusCode() != StatusCodes.SERVICE_UNAVAILABLE || !exchange.isResponseChannelAvailable()) {
            return false;
        }
        exchange.setPersistent(false);
        Answer.refuse(
                exchange,
                new RequestException(ErrorCode.NOT_READY, "the server is stopping: ask again in a few seconds"));
        return true;
    }

    /** Takes no more requests. */
    void begin() {
        counting.shutdown();
    }

    /** Waits until no request is being answered any more. False where there still is one. */
    boolean isDone(Duration limit) {
        try {
            return counting.awaitShutdown(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
