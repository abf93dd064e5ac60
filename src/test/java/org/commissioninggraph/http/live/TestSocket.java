package org.commissioninggraph.http.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of a socket that says whatever a test wants. */
final class TestSocket implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 60;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private TestSocket(int port, @Nullable String protocol) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        this.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), this)
                .join();
    }

    static TestSocket open(int port) {
        return new TestSocket(port, "graphql-transport-ws");
    }

    static TestSocket openWithoutProtocol(int port) {
        return new TestSocket(port, null);
    }

    /** One that the server has acknowledged. */
    static TestSocket initialised(int port) throws InterruptedException {
        TestSocket socket = open(port).say("{'type': 'connection_init'}");
        socket.next();
        return socket;
    }

    /**
     * @param message with ' for "
     */
    TestSocket say(String message) {
        socket.sendText(message.replace('\'', '"'), true).join();
        return this;
    }

    void sayBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    }

    void abort() {
        socket.abort();
    }

    /** The next message. */
    JsonNode next() throws InterruptedException {
        String message = Objects.requireNonNull(received.poll(SECONDS, TimeUnit.SECONDS), "no message came");
        try {
            return JSON.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(message, e);
        }
    }

    /** The code and the reason that it was closed with. */
    String closed() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
