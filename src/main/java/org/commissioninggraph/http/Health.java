package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/** Tells whoever watches over the process whether it is well: 200, or 503 with the reason. */
final class Health implements HttpHandler {
    private final Readiness readiness;

    Health(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String reason = readiness.reason();
        if (reason != null) {
            Answer.refuse(exchange, new RequestException(ErrorCode.NOT_READY, reason));
            return;
        }
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send("ok\n");
    }
}
