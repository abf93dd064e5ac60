package org.commissioninggraph.http.live;

import io.undertow.util.WorkerUtils;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ByteShare;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** Sends to one socket, and closes it in such a way that the other end learns why. Thread-safe. */
final class MessageSender {
    /** Who asks and does not read is cut off. One message may be larger. */
    private static final long MOST_WAITING_BYTES = 8_000_000;

    /** What a message takes beside its text. */
    private static final long MESSAGE_BYTES = 1_000;

    /** How long the other end may take to answer that the socket is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final WebSocketCallback<Void> IGNORED = new WebSocketCallback<>() {
        @Override
        public void complete(WebSocketChannel to, @Nullable Void nothing) {}

        @Override
        public void onError(WebSocketChannel to, @Nullable Void nothing, Throwable failure) {}
    };

    private final WebSocketChannel channel;
    private final ByteShare memory;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile long heard = System.nanoTime();

    /**
     * @param memory that all sockets share
     */
    MessageSender(WebSocketChannel channel, ByteBudget memory) {
        this.channel = channel;
        this.memory = new ByteShare(memory);
        channel.addCloseTask(closed -> this.memory.close());
    }

    void send(Message message) {
        send(message, () -> {});
    }

    /**
     * @param sent run when the whole message is on its way, which is never where the socket closes before
     */
    void send(Message message, Runnable sent) {
        if (isClosing()) {
            return;
        }
        String text = JsonMessages.text(message);
        if (hasRoom(text.length())) {
            WebSockets.sendText(text, channel, counting(text.length(), sent));
        }
    }

    void pong(ByteBuffer data) {
        int length = data.remaining();
        if (!isClosing() && hasRoom(length)) {
            WebSockets.sendPong(data, channel, counting(length, () -> {}));
        }
    }

    /** The other end has said something. */
    void heard() {
        heard = System.nanoTime();
    }

    /**
     * Looks whether the other end is still there.
     *
     * @param silence after which it is taken to have gone
     */
    void ping(Duration silence) {
        if (System.nanoTime() - heard > silence.toNanos()) {
            close(CloseCode.SILENT);
        } else if (!isClosing() && hasRoom(0)) {
            WebSockets.sendPing(ByteBuffer.allocate(0), channel, counting(0, () -> {}));
        }
    }

    private boolean hasRoom(int bytes) {
        boolean fits = waiting.getAndAdd(bytes + MESSAGE_BYTES) <= MOST_WAITING_BYTES;
        if (fits && (bytes <= ByteBudget.SMALL || memory.take(bytes))) {
            return true;
        }
        IoUtils.safeClose(channel);
        return false;
    }

    private WebSocketCallback<Void> counting(int bytes, Runnable sent) {
        return new WebSocketCallback<>() {
            @Override
            public void complete(WebSocketChannel to, @Nullable Void nothing) {
                waiting.addAndGet(-bytes - MESSAGE_BYTES);
                if (bytes > ByteBudget.SMALL) {
                    memory.giveBack(bytes);
                }
                sent.run();
            }

            @Override
            public void onError(WebSocketChannel to, @Nullable Void nothing, Throwable failure) {
                broken();
            }
        };
    }

    /**
     * Nothing can be sent any more. While the socket closes that is as it should be: to cut it now would take the code and
     * the reason from the other end.
     */
    void broken() {
        if (!isClosing()) {
            IoUtils.safeClose(channel);
        }
    }

    /** After what was sent before. Only the first reason is told. */
    void close(CloseCode why) {
        if (closing.compareAndSet(false, true)) {
            channel.getIoThread().execute(() -> WebSockets.sendClose(why.code(), why.reason(), channel, IGNORED));
            cutLater();
        }
    }

    /** The other end closes: it is answered, and has a while to go. */
    void closedByPeer() {
        if (closing.compareAndSet(false, true)) {
            cutLater();
        }
    }

    private void cutLater() {
        WorkerUtils.executeAfter(
                channel.getIoThread(), () -> IoUtils.safeClose(channel), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether one end has said that it closes the socket. */
    boolean isClosing() {
        return closing.get() || channel.isCloseFrameReceived() || channel.isCloseFrameSent();
    }
}
