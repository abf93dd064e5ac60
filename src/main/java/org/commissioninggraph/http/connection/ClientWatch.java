package org.commissioninggraph.http.connection;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.process.DaemonThreads;
import org.commissioninggraph.process.FatalErrors;
import org.jspecify.annotations.Nullable;

/**
 * Looks twice a second whether the client of a request is still there, and tells when it is not. While a request is
 * answered Undertow does not read from its connection, and so does not see it end. To be closed before the answer ends.
 */
public final class ClientWatch implements Runnable, AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    /** One clock looks after all of them: to set one for each would wake the I/O thread of each request. */
    private static final Set<ClientWatch> OPEN = ConcurrentHashMap.newKeySet();

    private static final ScheduledExecutorService CLOCK = clock();

    private final HttpServerExchange exchange;
    private final Runnable gone;
    private boolean closed;

    /**
     * @param exchange whose request is read to its end
     * @param gone called once, if the client goes; must not wait
     */
    public ClientWatch(HttpServerExchange exchange, Runnable gone) {
        this.exchange = exchange;
        this.gone = gone;
    }

    private static ScheduledExecutorService clock() {
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("client-watch"));
        Runnable look = FatalErrors.watched(() -> OPEN.forEach(ClientWatch::look));
        var unused = clock.scheduleWithFixedDelay(look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return clock;
    }

    public void start() {
        OPEN.add(this);
    }

    private void look() {
        try {
            exchange.getIoThread().execute(this);
        } catch (RejectedExecutionException e) {
            close(); // the server stops
        }
    }

    /** It tells outside of its lock: who is told may have a lock that somebody holds who closes this. */
    @Override
    public void run() {
        if (isGone()) {
            gone.run();
        }
    }

    private synchronized boolean isGone() {
        if (closed) {
            return false;
        }
        Boolean there = isThere();
        if (Boolean.TRUE.equals(there)) {
            return false;
        }
        close();
        return there != null;
    }

    /** Null where it cannot be seen any more: what the client has sent since stands before its end. */
    private @Nullable Boolean isThere() {
        if (!(exchange.getConnection() instanceof HttpServerConnection connection)) {
            return exchange.getConnection().isOpen();
        }
        if (connection.getExtraBytes() != null) {
            return null; // what is read now would stand before what was sent earlier
        }
        PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
        boolean kept = false;
        try {
            int read = connection.getOriginalSourceConduit().read(buffer.getBuffer());
            if (read > 0) {
                buffer.getBuffer().flip();
                connection.ungetRequestBytes(buffer);
                kept = true;
                return null;
            }
            return read == 0;
        } catch (IOException e) {
            return false;
        } finally {
            if (!kept) {
                buffer.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        OPEN.remove(this);
    }
}
