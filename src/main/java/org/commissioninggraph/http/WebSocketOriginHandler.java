package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URI;
import org.commissioninggraph.http.live.SocketHandler;
import org.jspecify.annotations.Nullable;

/** Lets pages open a socket where they may read answers: for sockets no browser asks beforehand, so it is asked here. */
final class WebSocketOriginHandler implements HttpHandler {
    private final Origins origins;
    private final HttpHandler next;

    WebSocketOriginHandler(Origins origins, HttpHandler next) {
        this.origins = origins;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (SocketHandler.isAsked(exchange) && origin != null && !isOwn(origin, exchange) && !origins.allows(origin)) {
            Answer.refuse(exchange, Cors.refusal(origin));
            return;
        }
        next.handleRequest(exchange);
    }

    private static boolean isOwn(String origin, HttpServerExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        return host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
