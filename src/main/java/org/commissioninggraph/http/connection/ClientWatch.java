package org.commissioninggraph.http.connection;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/**
 * Looks twice a second whether the client of a request is still there, and tells when it is not. While a request is
 * answered Undertow does not read from its connection, and so does not see it end. To be closed before the answer ends.
 */
public final class ClientWatch implements Runnable, AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final HttpServerExchange exchange;
    private final Runnable gone;
    private XnioExecutor.@Nullable Key next;
    private boolean closed;

    /**
     * @param exchange whose request is read to its end
     * @param gone called once, if the client goes; must not wait
     */
    public ClientWatch(HttpServerExchange exchange, Runnable gone) {
        this.exchange = exchange;
        this.gone = gone;
    }

    public synchronized void start() {
        next = exchange.getIoThread().executeAfter(this, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void run() {
        if (closed) {
            return;
        }
        Boolean there = isThere();
        if (Boolean.FALSE.equals(there)) {
            gone.run();
        } else if (there != null) {
            start();
        }
    }

    /** Null where it cannot be seen any more: what the client has sent since stands before its end. */
    private @Nullable Boolean isThere() {
        if (!(exchange.getConnection() instanceof HttpServerConnection connection)) {
            return exchange.getConnection().isOpen();
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
        if (next != null) {
            next.remove();
        }
    }
}
