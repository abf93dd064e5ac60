package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages of other origins may read the answers. There are no credentials to protect: what anyone may
 * ask, a page may ask too, once its origin is let in.
 */
final class Cors implements HttpHandler {
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
    private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
    private static final HttpString REQUEST_HEADERS = new HttpString("Access-Control-Request-Headers");
    private static final String A_DAY = "86400";

    private final Origins origins;
    private final HttpHandler next;

    Cors(Origins origins, HttpHandler next) {
        this.origins = origins;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        boolean allowed = origin != null && origins.allows(origin);
        HeaderMap headers = exchange.getResponseHeaders();
        if (!origins.none() && !origins.all()) {
            headers.add(Headers.VARY, "Origin");
        }
        if (allowed) {
            headers.put(ALLOW_ORIGIN, origins.all() ? "*" : origin);
            headers.put(EXPOSE_HEADERS, "ETag, Content-Disposition, Retry-After, Notices");
        }
        if (!isPreflight(exchange)) {
            next.handleRequest(exchange);
        } else if (allowed) {
            preflight(exchange);
        } else {
            Answer.refuse(exchange, refusal(origin));
        }
    }

    private static boolean isPreflight(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.OPTIONS)
                && exchange.getRequestHeaders().contains(REQUEST_METHOD);
    }

    private static void preflight(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(ALLOW_METHODS, "GET, HEAD, POST");
        String asked = exchange.getRequestHeaders().getFirst(REQUEST_HEADERS);
        if (asked != null) {
            headers.put(ALLOW_HEADERS, asked);
        }
        headers.put(MAX_AGE, A_DAY);
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }

    static RequestException refusal(@Nullable String origin) {
        return new RequestException(
                ErrorCode.ORIGIN_NOT_ALLOWED,
                "pages of " + origin + " may not ask here: whoever runs this server must add it to CORS_ORIGINS");
    }
}
