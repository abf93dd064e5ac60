package org.commissioninggraph.http.live;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventConnection.EventCallback;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Seats.Seat seat;

    private EventStream(ServerSentEventConnection connection, Seats.Seat seat) {
        this.connection = connection;
        this.seat = seat;
    }

    /**
     * Sends the answers until there are no more, or the client goes.
     *
     * @param seat left at the end
     */
    public static void send(HttpServerExchange exchange, Flux<Map<String, Object>> answers, Seats.Seat seat)
            throws Exception {
        exchange.addExchangeCompleteListener((ended, next) -> {
            seat.leave();
            next.proceed();
        });
        Flux<Map<String, Object>> made =
                answers.subscribeOn(Workers.of(exchange.getConnection().getWorker()));
        new ServerSentEventHandler((connection, lastEventId) -> {
                    EventStream stream = new EventStream(connection, seat);
                    connection.addCloseTask(closed -> {
                        stream.cancel();
                        seat.leave();
                    });
                    seat.onClose(() -> IoUtils.safeClose(connection));
                    connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
                    made.subscribe(stream);
                })
                .handleRequest(exchange);
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> answer) {
        connection.send(Json.text(answer), "next", null, then(sent -> request(1)));
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
