package org.commissioninggraph.http.live;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;

/** Sends to one socket. Thread-safe. */
final class Sender {
    /** Who asks and does not read is cut off. */
    private static final int MOST_WAITING = 1_000;

    private final WebSocketChannel channel;
    private final AtomicInteger waiting = new AtomicInteger();

    Sender(WebSocketChannel channel) {
        this.channel = channel;
    }

    void send(Message message) {
        send(message, () -> {});
    }

    void send(Message message, Runnable sent) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            IoUtils.safeClose(channel);
            return;
        }
        WebSockets.sendText(Json.text(message), channel, new WebSocketCallback<Void>() {
            @Override
            public void complete(WebSocketChannel to, Void nothing) {
                waiting.decrementAndGet();
                sent.run();
            }

            @Override
            public void onError(WebSocketChannel to, Void nothing, Throwable failure) {
                IoUtils.safeClose(to);
            }
        });
    }

    /** Looks whether the other end is still there. */
    void ping() {
        WebSockets.sendPing(ByteBuffer.allocate(0), channel, null);
    }

    void close(CloseCode why) {
        channel.getIoThread().execute(() -> WebSockets.sendClose(why.code(), why.reason(), channel, null));
    }
}
