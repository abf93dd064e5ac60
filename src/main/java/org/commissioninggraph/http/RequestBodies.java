package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.time.Duration;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ByteShare;
import org.commissioninggraph.http.connection.OpenConnections;

/**
 * Has the body of each request read before anyone works on it: no thread waits for a body that is slow to come, and none
 * is waited for longer than is allowed.
 */
final class RequestBodies implements HttpHandler {
    private static final AttachmentKey<Body> BODY = AttachmentKey.create(Body.class);
    private static final byte[] NONE = {};

    private record Body(byte[] bytes, ByteShare memory) {}

    private final int most;
    private final Duration time;
    private final Origins origins;
    private final ByteBudget memory;
    private final HttpHandler next;

    /**
     * @param most bytes that a body may have
     * @param time in which it must have come
     * @param memory that all bodies share
     */
    RequestBodies(int most, Duration time, Origins origins, ByteBudget memory, HttpHandler next) {
        this.most = most;
        this.time = time;
        this.origins = origins;
        this.memory = memory;
        this.next = next;
    }

    /** What came with the request; empty where nothing did. */
    static byte[] of(HttpServerExchange exchange) {
        Body body = exchange.getAttachment(BODY);
        return body == null ? NONE : body.bytes();
    }

    /** It was read, and the exchange may go on for as long as the client takes to read. */
    static void forget(HttpServerExchange exchange) {
        Body body = exchange.removeAttachment(BODY);
        if (body != null) {
            body.memory().close();
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
        } else {
            new BodyReader(this, exchange).start();
        }
    }

    int most() {
        return most;
    }

    Duration time() {
        return time;
    }

    ByteBudget memory() {
        return memory;
    }

    /**
     * Hands the request on, with its body.
     *
     * @param memory that it takes
     */
    HttpHandler with(byte[] body, ByteShare memory) {
        return exchange -> {
            exchange.putAttachment(BODY, new Body(body, memory));
            next.handleRequest(exchange);
        };
    }

    HttpHandler tooLarge() {
        return refusing(new RequestException(
                ErrorCode.REQUEST_TOO_LARGE, "the request is larger than the " + most + " bytes of MAX_BODY_BYTES"));
    }

    HttpHandler late() {
        return refusing(new RequestException(
                ErrorCode.REQUEST_TIMEOUT,
                "the body of the request did not come within the " + time.toMillis() / 1000.0
                        + " s of REQUEST_TIMEOUT: send it whole"));
    }

    HttpHandler busy() {
        return refusing(new RequestException(
                ErrorCode.SERVER_BUSY, "too many requests are being sent at once: try again in a moment"));
    }

    /** The rest of the body is not waited for. */
    private HttpHandler refusing(RequestException refusal) {
        return new Cors(origins, exchange -> {
            exchange.setPersistent(false);
            Answer.refuse(exchange, refusal);
            OpenConnections.end(exchange);
        });
    }
}
