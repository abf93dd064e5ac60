package org.commissioninggraph.http.live;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventConnection.EventCallback;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ByteShare;
import org.commissioninggraph.http.connection.ClientWatch;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.xnio.IoUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * Answers as server-sent events: {@code next} with a GraphQL response, {@code complete} after the last. The next answer
 * is made when the one before has been sent.
 */
public final class EventStream extends BaseSubscriber<Map<String, Object>> {
    /** So that proxies do not take it for dead, and that we find out when it is. */
    private static final int KEEP_ALIVE_MILLIS = 15_000;

    private final ServerSentEventConnection connection;
    private final ConnectionLimiter.Seat seat;

    private final ByteShare memory;

    private EventStream(ServerSentEventConnection connection, ConnectionLimiter.Seat seat, ByteBudget memory) {
        this.connection = connection;
        this.seat = seat;
        this.memory = new ByteShare(memory);
    }

    /**
     * Sends the answers until there are no more, or the client goes.
     *
     * @param seat left at the end
     * @param memory that all streams share
     */
    public static void send(
            HttpServerExchange exchange,
            Flux<Map<String, Object>> answers,
            ConnectionLimiter.Seat seat,
            ByteBudget memory)
            throws Exception {
        exchange.addExchangeCompleteListener((ended, next) -> {
            seat.leave();
            next.proceed();
        });
        Flux<Map<String, Object>> made =
                answers.subscribeOn(Workers.of(exchange.getConnection().getWorker()));
        new ServerSentEventHandler((connection, lastEventId) -> {
                    EventStream stream = new EventStream(connection, seat, memory);
                    ClientWatch watch = new ClientWatch(exchange, stream::breakOff);
                    connection.addCloseTask(closed -> {
                        watch.close();
                        stream.leave();
                    });
                    seat.onClose(() -> IoUtils.safeClose(connection));
                    connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
                    watch.start();
                    made.subscribe(stream);
                })
                .handleRequest(exchange);
    }

    private void leave() {
        cancel();
        memory.close();
        seat.leave();
    }

    /** Undertow does not call close tasks where the client has reset the connection. */
    private void breakOff() {
        leave();
        IoUtils.safeClose(connection);
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> answer) {
        String text = JsonMessages.text(answer);
        int counted = text.length() <= ByteBudget.SMALL ? 0 : text.length();
        if (!memory.take(counted)) {
            IoUtils.safeClose(connection); // so that the client comes again, when others have taken theirs
            return;
        }
        connection.send(text, "next", null, then(sent -> {
            memory.giveBack(counted);
            request(1);
        }));
    }

    @Override
    protected void hookOnComplete() {
        seat.leave();
        connection.send("", "complete", null, then(ServerSentEventConnection::shutdown));
    }

    @Override
    protected void hookOnError(Throwable failure) {
        IoUtils.safeClose(connection);
    }

    private static EventCallback then(Consumer<ServerSentEventConnection> next) {
        return new EventCallback() {
            @Override
            public void done(
                    ServerSentEventConnection sent,
                    @Nullable String data,
                    @Nullable String event,
                    @Nullable String id) {
                next.accept(sent);
            }

            @Override
            public void failed(
                    ServerSentEventConnection broken,
                    @Nullable String data,
                    @Nullable String event,
                    @Nullable String id,
                    IOException failure) {
                IoUtils.safeClose(broken);
            }
        };
    }
}
