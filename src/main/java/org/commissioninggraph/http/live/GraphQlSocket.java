package org.commissioninggraph.http.live;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * One socket that speaks {@code graphql-transport-ws}. Its messages are read by one thread; operations are executed by
 * others.
 */
final class GraphQlSocket extends AbstractReceiveListener {
    private final WebSocketChannel channel;
    private final SocketOptions options;
    private final Sender sender;
    private final Map<String, SocketOperation> running = new ConcurrentHashMap<>();
    private final Disposable patience;
    private boolean initialised;

    private GraphQlSocket(WebSocketChannel channel, SocketOptions options) {
        this.channel = channel;
        this.options = options;
        this.sender = new Sender(channel);
        this.patience =
                Mono.delay(options.patience()).subscribe(late -> sender.close(CloseCode.INITIALISATION_TIMEOUT));
    }

    /** Takes a socket whose handshake is done. */
    static void open(WebSocketChannel channel, SocketOptions options) {
        GraphQlSocket socket = new GraphQlSocket(channel, options);
        Disposable pings = Flux.interval(options.pings()).subscribe(tick -> socket.sender.ping());
        Seats.Seat seat = options.seats().take();
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
    protected long getMaxTextBufferSize() {
        return options.maxMessageBytes();
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel from, BufferedBinaryMessage message) {
        message.getData().close();
        sender.close(CloseCode.BAD_MESSAGE.because("messages are texts"));
    }

    @Override
    protected void onError(WebSocketChannel from, Throwable failure) {
        IoUtils.safeClose(from);
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage text) {
        Map<?, ?> message = Json.object(text.getData());
        if (message == null || !(message.get("type") instanceof String type)) {
            sender.close(CloseCode.BAD_MESSAGE.because("a message is a JSON object with a `type`"));
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
        } else if (!initialised) {
            sender.close(CloseCode.UNAUTHORISED);
        } else if (running.containsKey(name)) {
            sender.close(CloseCode.SUBSCRIBER_EXISTS.because("Subscriber for " + name + " already exists"));
        } else {
            start(name, request);
        }
    }

    private void start(String id, Map<?, ?> request) {
        SocketOperation operation = new SocketOperation(id, sender, () -> running.remove(id));
        running.put(id, operation);
        options.asking()
                .answers(request)
                .subscribeOn(Schedulers.fromExecutor(channel.getWorker()))
                .subscribe(operation);
    }

    private void complete(@Nullable Object id) {
        SocketOperation operation = id instanceof String name ? running.remove(name) : null;
        if (operation != null) {
            operation.cancel();
        }
    }
}
