package org.commissioninggraph.http.connection;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.Option;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A connection whose end loses nothing that was sent. Closing a socket while input is unread resets it, and takes from the
 * peer what it has not read yet: the reason, most of all, for which it is closed. So only the writing half is shut down,
 * and what still comes is read and dropped, until the peer closes too or a moment has passed.
 */
final class LingeringConnection extends StreamConnection {
    /** Leads from an exchange to the connection below it. */
    static final Option<LingeringConnection> OPTION =
            Option.simple(LingeringConnection.class, "CONNECTION", LingeringConnection.class);

    /** How long the peer may take to read the last that was sent. */
    private static final long LINGER_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(LingeringConnection.class);
    private static final int DROPPED_AT_ONCE = 8_192;

    private final StreamConnection socket;
    private final ConnectionInput input;
    private final ConnectionOutput output;
    private volatile boolean lingers = true;
    private volatile boolean awaitsRequest = true;

    LingeringConnection(StreamConnection socket, ConnectionLimits limits, ConnectionAnswers answers) {
        super(socket.getIoThread());
        this.socket = socket;
        this.input = new ConnectionInput(this, socket.getSourceChannel().getConduit(), this::readClosed);
        setSourceConduit(input);
        this.output = new ConnectionOutput(
                this,
                socket.getSinkChannel().getConduit(),
                this::writeClosed,
                input,
                new StallTimeout(this, limits.stall(), this::cut),
                limits.headerBytes(),
                answers);
        setSinkConduit(output);
    }

    /** Whether the next that comes is the beginning of a request: so it is until one is handled. */
    void awaitsRequest(boolean awaited) {
        awaitsRequest = awaited;
    }

    /** Bytes that have come so far. */
    long receivedBytes() {
        return input.receivedBytes();
    }

    /** Ends it soon, and tells whoever waits for it to become readable or writable. */
    void end() {
        try {
            getIoThread().execute(this::endNow);
        } catch (RejectedExecutionException e) {
            IoUtils.safeClose(this); // the server stops
        }
    }

    private void endNow() {
        IoUtils.safeClose(this);
        if (!lingers) {
            IoUtils.safeClose(socket); // it may have been closed before, and be lingering
        }
        ConduitStreamSourceChannel source = getSourceChannel();
        if (source.isReadResumed()) {
            ChannelListeners.invokeChannelListener(source, source.getReadListener());
        }
        ConduitStreamSinkChannel sink = getSinkChannel();
        if (sink.isWriteResumed()) {
            ChannelListeners.invokeChannelListener(sink, sink.getWriteListener());
        }
    }

    /** Ends it without waiting for the peer. */
    void cut() {
        lingers = false;
        end();
    }

    /** Ends it in such a way that the peer sees a failure. */
    void reset() {
        try {
            socket.setOption(Options.CLOSE_ABORT, true);
        } catch (IOException e) {
            LOG.debug("a connection that is to be reset has ended", e);
        }
        lingers = false;
        IoUtils.safeClose(this);
    }

    @Override
    protected void closeAction() throws IOException {
        if (!lingers) {
            socket.close();
            return;
        }
        try {
            getIoThread().execute(this::linger);
        } catch (RejectedExecutionException e) {
            socket.close(); // the server stops
        }
    }

    private void linger() {
        try {
            tellLate();
            socket.getSinkChannel().shutdownWrites();
            if (socket.isReadShutdown()) {
                socket.close();
                return;
            }
            StreamSourceConduit rest = socket.getSourceChannel().getConduit();
            rest.setReadReadyHandler(new Dropping(rest));
            rest.resumeReads();
            getIoThread().executeAfter(() -> IoUtils.safeClose(socket), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException | RejectedExecutionException e) {
            IoUtils.safeClose(socket);
        }
    }

    /** Undertow closes a connection whose request does not come to its end, and says nothing. */
    private void tellLate() throws IOException {
        byte[] told = awaitsRequest && !socket.isReadShutdown() ? output.lastWords() : null;
        if (told != null) {
            socket.getSinkChannel().write(ByteBuffer.wrap(told));
        }
    }

    private final class Dropping implements ReadReadyHandler {
        private final StreamSourceConduit rest;

        private Dropping(StreamSourceConduit rest) {
            this.rest = rest;
        }

        @Override
        public void readReady() {
            try {
                if (rest.read(ByteBuffer.allocate(DROPPED_AT_ONCE)) < 0) {
                    socket.close();
                }
            } catch (IOException e) {
                IoUtils.safeClose(socket);
            }
        }

        @Override
        public void forceTermination() {
            IoUtils.safeClose(socket);
        }

        @Override
        public void terminated() {}
    }

    @Override
    protected void notifyReadClosed() {
        input.tellTerminated();
        super.notifyReadClosed();
    }

    @Override
    public SocketAddress getPeerAddress() {
        return socket.getPeerAddress();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public boolean supportsOption(Option<?> option) {
        return option.equals(OPTION) || socket.supportsOption(option);
    }

    @Override
    public <T> @Nullable T getOption(Option<T> option) throws IOException {
        return option.equals(OPTION) ? option.cast(this) : socket.getOption(option);
    }

    @Override
    public <T> @Nullable T setOption(Option<T> option, T value) throws IOException {
        return socket.setOption(option, value);
    }
}
