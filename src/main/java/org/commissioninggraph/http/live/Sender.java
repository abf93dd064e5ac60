package org.commissioninggraph.http.live;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import reactor.core.publisher.Mono;

/** Sends to one socket. Thread-safe. */
final class Sender {
    /** Who asks and does not read is cut off. One message may be larger. */
    private static final long MOST_WAITING_BYTES = 8_000_000;

    /** What a message takes beside its text. */
    private static final long MESSAGE_BYTES = 1_000;

    /** How long the other end may take to see that the socket is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSocketChannel channel;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();

    Sender(WebSocketChannel channel) {
        this.channel = channel;
    }

    void send(Message message) {
        send(message, () -> {});
    }

    void send(Message message, Runnable sent) {
        String text = Json.text(message);
        if (hasRoom(text.length())) {
            WebSockets.sendText(text, channel, counting(text.length(), sent));
        }
    }

    void pong(ByteBuffer data) {
        int length = data.remaining();
        if (hasRoom(length)) {
            WebSockets.sendPong(data, channel, counting(length, () -> {}));
        }
    }

    private boolean hasRoom(int bytes) {
        if (waiting.getAndAdd(bytes + MESSAGE_BYTES) <= MOST_WAITING_BYTES) {
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
                sent.run();
            }

            @Override
            public void onError(WebSocketChannel to, @Nullable Void nothing, Throwable failure) {
                IoUtils.safeClose(to);
            }
        };
    }

    /** Looks whether the other end is still there. */
    void ping() {
        WebSockets.sendPing(ByteBuffer.allocate(0), channel, null);
    }

    /** Only the first reason is told. */
    void close(CloseCode why) {
        if (closing.compareAndSet(false, true)) {
            channel.getIoThread().execute(() -> WebSockets.sendClose(why.code(), why.reason(), channel, null));
            var unused = Mono.delay(PATIENCE).subscribe(late -> IoUtils.safeClose(channel));
        }
    }

    boolean isClosing() {
        return closing.get();
    }
}
