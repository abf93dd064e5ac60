package org.commissioninggraph.http.live;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commissioninggraph.http.connection.ClientJson;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One socket that speaks {@code graphql-transport-ws}. Its messages are read by one thread; operations are executed by
 * others.
 */
final class GraphQlSocket extends AbstractReceiveListener {
    private static final int MOST_OPERATIONS = 100;

    /** Letters of an `id`, which is kept as long as its operation goes on. */
    private static final int LONGEST_ID = 200;

    private final WebSocketChannel channel;
    private final SocketOptions options;
    private final MessageSender sender;
    private final Map<String, SocketOperation> running = new ConcurrentHashMap<>();
    private final Disposable patience;
    private boolean initialised;

    private GraphQlSocket(WebSocketChannel channel, SocketOptions options) {
        this.channel = channel;
        this.options = options;
        this.sender = new MessageSender(channel, options.outgoing());
        this.patience =
                Mono.delay(options.patience()).subscribe(late -> sender.close(CloseCode.INITIALISATION_TIMEOUT));
    }

    /** Takes a socket whose handshake is done. */
    static void open(WebSocketChannel channel, SocketOptions options) {
        GraphQlSocket socket = new GraphQlSocket(channel, options);
        Disposable pings = Flux.interval(options.pings())
                .subscribe(tick -> socket.sender.ping(options.pings().plus(options.patience())));
        ConnectionLimiter.Seat seat = options.seats().take();
        channel.addCloseTask(closed -> {
            socket.patience.dispose();
            pings.dispose();
            socket.running.values().forEach(SocketOperation::cancel);
            if (seat != null) {
                seat.leave();
            }
        });
        channel.getReceiveSetter().set(socket);
        channel.resumeReceives();
        if (seat == null) {
            socket.sender.close(CloseCode.TRY_AGAIN_LATER);
            return;
        }
        seat.onClose(() -> socket.sender.close(CloseCode.GOING_AWAY));
        if (channel.getSubProtocol() == null) {
            socket.sender.close(CloseCode.WRONG_PROTOCOL);
        }
    }

    @Override
    protected void onText(WebSocketChannel from, StreamSourceFrameChannel message) {
        new MessageReader(message, options, sender, this::read).start();
    }

    @Override
    protected void onBinary(WebSocketChannel from, StreamSourceFrameChannel message) {
        sender.close(CloseCode.BAD_MESSAGE.because("messages are texts"));
        MessageReader.drop(message);
    }

    @Override
    protected void onFullPongMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        message.getData().close();
        sender.heard();
    }

    /** The buffer is given back at once, however long it takes until the other end reads the answer. */
    @Override
    protected void onFullPingMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        ByteBuffer sent = WebSockets.mergeBuffers(message.getData().getResource());
        message.getData().close();
        sender.heard();
        sender.pong(sent);
    }

    @Override
    protected void onFullCloseMessage(WebSocketChannel from, BufferedBinaryMessage message) throws IOException {
        sender.closedByPeer();
        super.onFullCloseMessage(from, message);
    }

    @Override
    protected void onError(WebSocketChannel from, Throwable failure) {
        sender.broken();
    }

    private void read(String text) {
        sender.heard();
        if (sender.isClosing()) {
            return;
        }
        Map<?, ?> message = JsonMessages.object(text);
        if (message == null || !(message.get("type") instanceof String type)) {
            sender.close(CloseCode.BAD_MESSAGE.because(
                    "a message is a JSON object with a `type`, nested " + ClientJson.MOST_LEVELS + " deep at most"));
            return;
        }
        switch (type) {
            case "connection_init" -> initialise();
            case "ping" -> sender.send(Message.PONG);
            case "pong" -> {}
            case "subscribe" -> subscribe(message.get("id"), message.get("payload"));
            case "complete" -> complete(message.get("id"));
            default -> sender.close(CloseCode.BAD_MESSAGE.because("there are no messages of that `type`"));
        }
    }

    private void initialise() {
        if (initialised) {
            sender.close(CloseCode.TOO_MANY_INITIALISATIONS);
            return;
        }
        initialised = true;
        patience.dispose();
        sender.send(Message.ACKNOWLEDGED);
    }

    private void subscribe(@Nullable Object id, @Nullable Object payload) {
        if (!(id instanceof String name) || name.isEmpty() || !(payload instanceof Map<?, ?> request)) {
            sender.close(CloseCode.BAD_MESSAGE.because("`subscribe` has an `id` and, as `payload`, a request"));
        } else if (name.length() > LONGEST_ID) {
            sender.close(CloseCode.BAD_MESSAGE.because("an `id` has " + LONGEST_ID + " letters at most"));
        } else if (!initialised) {
            sender.close(CloseCode.UNAUTHORISED);
        } else if (running.containsKey(name)) {
            sender.close(CloseCode.SUBSCRIBER_EXISTS.because("Subscriber for " + name + " already exists"));
        } else if (running.size() >= MOST_OPERATIONS) {
            sender.close(
                    CloseCode.TRY_AGAIN_LATER.because("more operations than one socket may have: try again later"));
        } else {
            start(name, request);
        }
    }

    private void start(String id, Map<?, ?> request) {
        SocketOperation operation = new SocketOperation(id, sender, ended -> running.remove(id, ended));
        running.put(id, operation);
        options.asking()
                .answers(channel.getSourceAddress().getAddress().getHostAddress(), request)
                .subscribeOn(Workers.of(channel.getWorker()))
                .subscribe(operation);
    }

    private void complete(@Nullable Object id) {
        SocketOperation operation = id instanceof String name ? running.remove(name) : null;
        if (operation != null) {
            operation.cancel();
        }
    }
}
