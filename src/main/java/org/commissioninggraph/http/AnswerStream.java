package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.http.connection.OpenConnections;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSinkChannel;

/**
 * The body of an answer whose length is not known when it begins. Sends when there is enough to send, and waits for a
 * client that reads slowly, as long as the time of the operation is not over. Unlike Undertow's own stream it can be broken
 * off, so that what was sent does not look whole: the connection ends.
 */
final class AnswerStream extends OutputStream {
    private static final int SEND_BYTES = 16_384;

    /** Who takes what is sent within this time loses no turn: the next rows can be made. */
    private static final long BRIEFLY_MILLIS = 10;

    /** How often it is seen, while a client is waited for, whether the operation is ended. */
    private static final long LOOK_MILLIS = 500;

    private final HttpServerExchange exchange;
    private final Duration patience;
    private final AnswerSlot turn;
    private final Cancellation cancellation;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private @Nullable StreamSinkChannel channel;
    private @Nullable OutputStream coded;

    /**
     * @param patience a client that takes nothing for so long has gone
     * @param turn that is not held while the client is waited for
     * @param cancellation until when the last byte must be sent
     */
    AnswerStream(HttpServerExchange exchange, Duration patience, AnswerSlot turn, Cancellation cancellation) {
        this.exchange = exchange;
        this.patience = patience;
        this.turn = turn;
        this.cancellation = cancellation;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (waiting.size() == SEND_BYTES) {
                send();
            }
            int part = Math.min(length - written, SEND_BYTES - waiting.size());
            waiting.write(bytes, from + written, part);
            written += part;
        }
    }

    /** Whether anything was sent, which cannot be taken back. */
    boolean hasBegun() {
        return channel != null;
    }

    /** Sends what is left, and tells the client that this was all. */
    void finish() throws IOException {
        StreamSinkChannel open = channel;
        if (open == null) {
            byte[] all = waiting.toByteArray();
            ContentCoding coding = ContentCoding.of(exchange, all.length);
            coding.tell(exchange);
            exchange.getResponseSender().send(ByteBuffer.wrap(coding.encoded(all)));
            return;
        }
        send().close();
        Channels.shutdownWritesBlocking(open, patience.toMillis(), TimeUnit.MILLISECONDS);
        open.flush();
    }

    /** The client sees that this was not all. In HTTP/1.0 an answer is whole when its connection ends, unless by a failure. */
    void breakOff() {
        if (hasBegun() && exchange.isHttp10()) {
            OpenConnections.reset(exchange);
        }
        IoUtils.safeClose(channel);
    }

    private OutputStream send() throws IOException {
        OutputStream out = coded == null ? begun() : coded;
        coded = out;
        waiting.writeTo(out);
        waiting.reset();
        return out;
    }

    private OutputStream begun() throws IOException {
        ContentCoding coding = ContentCoding.of(exchange, Long.MAX_VALUE);
        coding.tell(exchange);
        StreamSinkChannel open = exchange.getResponseChannel();
        channel = open;
        return coding.into(new Sending(open));
    }

    private final class Sending extends OutputStream {
        private final StreamSinkChannel open;

        private Sending(StreamSinkChannel open) {
            this.open = open;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
            Channels.writeBlocking(open, rest, BRIEFLY_MILLIS, TimeUnit.MILLISECONDS);
            if (rest.hasRemaining()) {
                turn.pause();
                await(rest);
                turn.resume();
            }
        }

        private void await(ByteBuffer rest) throws IOException {
            long since = System.nanoTime();
            while (rest.hasRemaining()) {
                long wait = Math.min(cancellation.remaining().toMillis(), LOOK_MILLIS) + 1;
                if (Channels.writeBlocking(open, rest, wait, TimeUnit.MILLISECONDS) > 0) {
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > patience.toNanos()) {
                    throw new IOException("the client has taken nothing for " + patience.toSeconds() + " s");
                }
            }
        }
    }
}
