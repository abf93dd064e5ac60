package org.commissioninggraph.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ByteShare;
import org.commissioninggraph.http.connection.OpenConnections;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/** Reads one body as it comes. Everything here happens on the I/O thread of the connection, one thing after the other. */
final class BodyReader implements ChannelListener<StreamSourceChannel> {
    /** What may come beside the body: the lengths of chunks, and trailers. */
    private static final int BESIDE_BYTES = 65_536;

    private final RequestBodies bodies;
    private final HttpServerExchange exchange;
    private final ByteShare memory;
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final long before;
    private long counted;
    private boolean done;
    private XnioExecutor.@Nullable Key clock;

    BodyReader(RequestBodies bodies, HttpServerExchange exchange) {
        this.bodies = bodies;
        this.exchange = exchange;
        this.memory = new ByteShare(bodies.memory());
        this.before = OpenConnections.receivedBytes(exchange);
    }

    void start() throws Exception {
        if (exchange.getRequestContentLength() > bodies.most()) {
            bodies.tooLarge().handleRequest(exchange);
            return;
        }
        exchange.addExchangeCompleteListener((ended, next) -> {
            memory.close();
            stopClock();
            next.proceed();
        });
        StreamSourceChannel channel = exchange.getRequestChannel();
        if (HttpContinue.requiresContinueResponse(exchange)) {
            HttpContinue.createResponseSender(exchange).send();
        }
        HttpHandler then = receive(channel);
        if (then != null) {
            done = true;
            then.handleRequest(exchange);
            return;
        }
        clock = exchange.getIoThread().executeAfter(this::ring, bodies.time().toMillis(), TimeUnit.MILLISECONDS);
        channel.getReadSetter().set(this);
        channel.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        HttpHandler then = done ? null : receive(channel);
        if (then != null) {
            finish(then);
        }
    }

    private void ring() {
        if (!done) {
            finish(bodies.late());
        }
    }

    private void finish(HttpHandler then) {
        done = true;
        Connectors.executeRootHandler(then, exchange);
    }

    /** What is to be done next; null where there is more to come. */
    private @Nullable HttpHandler receive(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            HttpHandler refusal = null;
            int read = channel.read(buffer);
            while (read > 0 && refusal == null) {
                keep(buffer.flip());
                refusal = refusal();
                read = channel.read(buffer.clear());
            }
            refusal = refusal == null ? refusal() : refusal;
            return refusal != null ? refusal : read < 0 ? whole() : null;
        } catch (IOException e) {
            return HttpServerExchange::endExchange; // the client has gone, or what it sends is no body
        }
    }

    private void keep(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        body.writeBytes(bytes);
    }

    /** Counts all that has come over the connection: Undertow keeps trailers, too. */
    private @Nullable HttpHandler refusal() {
        long received = OpenConnections.receivedBytes(exchange) - before;
        if (body.size() > bodies.most() || received > bodies.most() + BESIDE_BYTES) {
            return bodies.tooLarge();
        }
        long large = Math.max(received - ByteBudget.SMALL, 0); // large ones do not keep small ones from being read
        boolean fits = memory.take(large - counted);
        counted = large;
        return fits ? null : bodies.busy();
    }

    private HttpHandler whole() {
        stopClock();
        byte[] whole = body.toByteArray();
        body = new ByteArrayOutputStream(0); // this is referred to until the exchange ends
        return bodies.with(whole, memory);
    }

    private void stopClock() {
        XnioExecutor.Key running = clock;
        if (running != null) {
            running.remove();
        }
    }
}
