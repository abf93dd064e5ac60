package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSinkChannel;

/**
 * The body of an answer whose length is not known when it begins. Sends when there is enough to send, and waits for a
 * client that reads slowly. Unlike Undertow's own stream it can be broken off, so that what was sent does not look whole:
 * over HTTP/1.1 the connection ends, over HTTP/2 this one stream.
 */
final class TableStream extends OutputStream {
    private static final int SEND_BYTES = 16_384;

    /** A client that reads nothing for so long has gone. */
    private static final long PATIENCE_SECONDS = 60;

    private final HttpServerExchange exchange;
    private final byte[] waiting = new byte[SEND_BYTES];
    private int filled;
    private @Nullable StreamSinkChannel channel;

    TableStream(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (filled == SEND_BYTES) {
                send();
            }
            int part = Math.min(length - written, SEND_BYTES - filled);
            System.arraycopy(bytes, from + written, waiting, filled, part);
            filled += part;
            written += part;
        }
    }

    /** Whether anything was sent, which cannot be taken back. */
    boolean hasBegun() {
        return channel != null;
    }

    /** Sends what is left, and tells the client that this was all. */
    void finish() throws IOException {
        if (channel == null) {
            exchange.getResponseSender().send(ByteBuffer.wrap(Arrays.copyOf(waiting, filled)));
            return;
        }
        StreamSinkChannel open = send();
        Channels.shutdownWritesBlocking(open, PATIENCE_SECONDS, TimeUnit.SECONDS);
        open.flush();
    }

    /** The client sees that this was not all. */
    void breakOff() {
        IoUtils.safeClose(channel);
    }

    private StreamSinkChannel send() throws IOException {
        StreamSinkChannel open = channel == null ? exchange.getResponseChannel() : channel;
        channel = open;
        ByteBuffer bytes = ByteBuffer.wrap(waiting, 0, filled);
        while (bytes.hasRemaining()) {
            if (Channels.writeBlocking(open, bytes, PATIENCE_SECONDS, TimeUnit.SECONDS) == 0) {
                throw new IOException("the client has read nothing for " + PATIENCE_SECONDS + " s");
            }
        }
        filled = 0;
        return open;
    }
}
