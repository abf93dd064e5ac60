package org.commissioninggraph.http.connection;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * Listens for HTTP/1.1: what Undertow's own builder does, with a say in every connection. HTTP/2 is not spoken: Undertow
 * announces how many streams it takes at a time, but takes any number, and lets each stand still for ever.
 */
public final class HttpListener implements AutoCloseable {
    private static final int IO_THREADS = Math.max(Runtime.getRuntime().availableProcessors(), 2);

    /** Requests that are answered at a time. */
    private static final int WORKERS = IO_THREADS * 8;

    private static final int BUFFER_BYTES = 16_364;
    private static final int POOLED_BY_THREAD = 4;
    private static final int BACKLOG = 1_000;
    private static final long STOP_SECONDS = 5;

    private final XnioWorker worker;
    private final AcceptingChannel<StreamConnection> accepting;

    private HttpListener(XnioWorker worker, AcceptingChannel<StreamConnection> accepting) {
        this.worker = worker;
        this.accepting = accepting;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @throws IOException when the address cannot be listened on
     */
    public static HttpListener start(
            String host,
            int port,
            OptionMap options,
            ConnectionLimits limits,
            ConnectionAnswers answers,
            HttpHandler handler)
            throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
        ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, -1, POOLED_BY_THREAD);
        HttpOpenListener http = new HttpOpenListener(buffers, protocol(options, limits));
        OpenConnections connections = new OpenConnections(limits, answers, handler);
        http.setRootHandler(connections);
        XnioWorker worker =
                Xnio.getInstance(HttpListener.class.getClassLoader()).createWorker(threads());
        try {
            AcceptingChannel<StreamConnection> accepting = worker.createStreamConnectionServer(
                    address,
                    ChannelListeners.openListenerAdapter(socket -> connections.take(socket, http::handleEvent)),
                    sockets());
            accepting.resumeAccepts();
            return new HttpListener(worker, accepting);
        } catch (IOException | RuntimeException e) {
            worker.shutdownNow();
            throw e;
        }
    }

    private static OptionMap protocol(OptionMap options, ConnectionLimits limits) {
        return OptionMap.builder()
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.MAX_HEADER_SIZE, limits.headerBytes())
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int)
                        limits.request().toMillis())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.idle().toMillis())
                .addAll(options)
                .getMap();
    }

    private static OptionMap threads() {
        return OptionMap.builder()
                .set(Options.WORKER_IO_THREADS, IO_THREADS)
                .set(Options.WORKER_TASK_CORE_THREADS, WORKERS)
                .set(Options.WORKER_TASK_MAX_THREADS, WORKERS)
                .set(Options.TCP_NODELAY, true)
                .getMap();
    }

    private static OptionMap sockets() {
        return OptionMap.builder()
                .set(Options.WORKER_IO_THREADS, IO_THREADS)
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.KEEP_ALIVE, true)
                .set(Options.BALANCING_TOKENS, 1)
                .set(Options.BALANCING_CONNECTIONS, 2)
                .set(Options.BACKLOG, BACKLOG)
                .getMap();
    }

    public int port() {
        return accepting.getLocalAddress(InetSocketAddress.class).getPort();
    }

    /** Takes no more connections, breaks all off, and waits some seconds until no thread is working for one any more. */
    @Override
    public void close() {
        IoUtils.safeClose(accepting);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
