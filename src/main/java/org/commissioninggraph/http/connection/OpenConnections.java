package org.commissioninggraph.http.connection;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Room for so many connections. When it is full, the one over which nothing has been asked for the longest time makes room
 * for a new one: so idle connections, and those that begin a request and never end it, lock nobody out. Thread-safe.
 */
public final class OpenConnections implements HttpHandler {
    /** Those for which there is no room and which are still told so. */
    private static final int MOST_TOLD = 64;

    private final ConnectionLimits limits;
    private final ConnectionAnswers answers;
    private final HttpHandler next;
    private final Set<LingeringConnection> open = new LinkedHashSet<>();

    /** Those that wait for a request, or for the rest of one, those first that have waited the longest. */
    private final Set<LingeringConnection> idle = new LinkedHashSet<>();

    private int told;

    /**
     * @param next handles requests
     */
    OpenConnections(ConnectionLimits limits, ConnectionAnswers answers, HttpHandler next) {
        this.limits = limits;
        this.answers = answers;
        this.next = next;
    }

    /** Lets a connection in where there is room. */
    void take(StreamConnection socket, ChannelListener<StreamConnection> opened) {
        LingeringConnection connection = new LingeringConnection(socket, limits, answers);
        makeRoom();
        if (!add(connection)) {
            refuse(socket, connection);
            return;
        }
        socket.setCloseListener(closed -> remove(connection));
        opened.handleEvent(connection);
    }

    private synchronized void makeRoom() {
        Iterator<LingeringConnection> longest = idle.iterator();
        if (open.size() >= limits.connections() && longest.hasNext()) {
            LingeringConnection oldest = longest.next();
            remove(oldest);
            oldest.cut();
        }
    }

    private synchronized boolean add(LingeringConnection connection) {
        if (open.size() >= limits.connections()) {
            return false;
        }
        idle.add(connection);
        return open.add(connection);
    }

    private synchronized void remove(LingeringConnection connection) {
        open.remove(connection);
        idle.remove(connection);
    }

    private synchronized boolean isToBeTold() {
        return told < MOST_TOLD && told++ < MOST_TOLD;
    }

    private synchronized void left() {
        told--;
    }

    private void refuse(StreamConnection socket, LingeringConnection connection) {
        if (!isToBeTold()) {
            IoUtils.safeClose(socket);
            return;
        }
        socket.setCloseListener(closed -> left());
        try {
            connection.getSinkChannel().write(ByteBuffer.wrap(answers.full()));
        } catch (IOException e) {
            connection.cut();
            return;
        }
        IoUtils.safeClose(connection);
    }

    /** A connection over which something was asked is not idle before the answer is sent, nor after it was upgraded. */
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        LingeringConnection connection = of(exchange);
        synchronized (this) {
            idle.remove(connection);
        }
        connection.awaitsRequest(false);
        exchange.addExchangeCompleteListener((ended, more) -> {
            if (!ended.isUpgrade()) {
                answered(connection);
                connection.awaitsRequest(ended.isPersistent());
            }
            onIoThread(ended, more::proceed);
        });
        next.handleRequest(exchange);
    }

    /**
     * The next request is awaited by the thread that will read it: were it told by another one, which is held up just then, it
     * would turn round and round until that goes on. Of sixteen clients on two cores that took a tenth of all time.
     */
    private static void onIoThread(HttpServerExchange ended, Runnable proceeding) {
        if (ended.isInIoThread()) {
            proceeding.run();
            return;
        }
        try {
            ended.getIoThread().execute(proceeding);
        } catch (RejectedExecutionException e) { // the server ends
            proceeding.run();
        }
    }

    private synchronized void answered(LingeringConnection connection) {
        if (open.contains(connection)) {
            idle.add(connection);
        }
    }

    /** Bytes that have come over the connection of this exchange. */
    public static long receivedBytes(HttpServerExchange exchange) {
        return of(exchange).receivedBytes();
    }

    /** Ends the connection of this exchange soon, and with it the exchange; what was sent already arrives. */
    public static void end(HttpServerExchange exchange) {
        of(exchange).end();
    }

    /** Ends the connection of this exchange in such a way that the client sees a failure. */
    public static void reset(HttpServerExchange exchange) {
        of(exchange).reset();
    }

    private static LingeringConnection of(HttpServerExchange exchange) {
        try {
            return exchange.getConnection().getOption(LingeringConnection.OPTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
