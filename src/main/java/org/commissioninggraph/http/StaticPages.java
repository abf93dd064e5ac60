package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Serves GraphiQL at {@code /}, the explorer at {@code /network} and dashboards at {@code /dashboards}, with all that they load, from the class path:
 * nothing comes from another host. Answers every path, so it belongs behind all other handlers: what it does not know is
 * 404, methods other than GET and HEAD are 405. Thread-safe.
 */
public final class StaticPages implements HttpHandler {

    /**
     * Scripts and workers only from here. Styles also inline, because GraphiQL's editors bring style elements of their
     * own; fonts and images also from data URLs, because its style sheet carries them so.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self';"
            + " connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors ";

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString NO_SNIFF = new HttpString("X-Content-Type-Options");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");

    private static final String NETWORK = "/network";

    private final Origins frames;
    private final ConcurrentMap<String, StaticFile> pages = new ConcurrentHashMap<>();

    /** @param frames whose pages may show {@code /network?embed=1} in a frame; nothing else may be framed */
    public StaticPages(Origins frames) {
        this.frames = frames;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        if (!isRead(exchange)) {
            return;
        }
        StaticFile page = page(exchange.getRelativePath());
        if (page == null) {
            refuse(exchange, ErrorCode.NOT_FOUND, "nothing is here: GraphiQL is at /, the API at /graphql");
            return;
        }
        if (exchange.getRelativePath().equals(NETWORK)
                && exchange.getQueryParameters().containsKey("embed")) {
            exchange.getResponseHeaders().put(CONTENT_SECURITY_POLICY, POLICY + frames.asAncestors());
        }
        page.send(exchange);
    }

    /** Sets the headers of every page. False where the method was not one to read a page by, which is answered. */
    static boolean isRead(HttpServerExchange exchange) {
        setSecurityHeaders(exchange.getResponseHeaders());
        HttpString method = exchange.getRequestMethod();
        if (method.equals(Methods.GET) || method.equals(Methods.HEAD)) {
            return true;
        }
        exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
        refuse(exchange, ErrorCode.METHOD_NOT_ALLOWED, "only GET and HEAD are answered here");
        return false;
    }

    private static void setSecurityHeaders(HeaderMap headers) {
        headers.put(CONTENT_SECURITY_POLICY, POLICY + Origins.NONE.asAncestors());
        headers.put(NO_SNIFF, "nosniff");
        headers.put(REFERRER_POLICY, "no-referrer");
    }

    static void refuse(HttpServerExchange exchange, ErrorCode code, String message) {
        Answer.refuse(exchange, new RequestException(code, message));
    }

    /** Null where no such page exists; only pages that exist are kept. */
    private @Nullable StaticFile page(String path) throws IOException {
        StaticFile known = pages.get(path);
        if (known != null) {
            return known;
        }
        StaticFile read = StaticFile.read(path);
        if (read == null) {
            return null;
        }
        pages.put(path, read);
        return read;
    }
}
