package org.commissioninggraph.http.live;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.util.Set;

/** Opens sockets. What else is asked goes on to the next handler. */
public final class SocketHandler implements HttpHandler {
    private static final String PROTOCOL = "graphql-transport-ws";

    private final HttpHandler handshakes;

    public SocketHandler(SocketOptions options, HttpHandler next) {
        WebSocketConnectionCallback opened = (exchange, channel) -> GraphQlSocket.open(channel, options);
        this.handshakes = new WebSocketProtocolHandshakeHandler(
                Set.of(new Hybi13Handshake(Set.of(PROTOCOL), false)), opened, next);
    }

    /** Whether a client asks for a socket. */
    public static boolean isAsked(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().contains(Headers.SEC_WEB_SOCKET_KEY);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        handshakes.handleRequest(exchange);
    }
}
