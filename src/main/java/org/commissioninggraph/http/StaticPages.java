package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
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
final class StaticPages implements ErrorHandler.Answering {
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
    StaticPages(Origins frames) {
        this.frames = frames;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        begin(exchange);
        StaticFile page = page(exchange.getRelativePath());
        if (page == null) {
            throw new RequestException(ErrorCode.NOT_FOUND, "nothing is here: GraphiQL is at /, the API at /graphql");
        }
        if (exchange.getRelativePath().equals(NETWORK)
                && exchange.getQueryParameters().containsKey("embed")) {
            exchange.getResponseHeaders().put(CONTENT_SECURITY_POLICY, POLICY + frames.asAncestors());
        }
        page.send(exchange);
    }

    /**
     * Begins to answer with a page: sets the headers of every page.
     *
     * @throws RequestException where the method is not one to read a page by
     */
    static void begin(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(CONTENT_SECURITY_POLICY, POLICY + Origins.NONE.asAncestors());
        headers.put(NO_SNIFF, "nosniff");
        headers.put(REFERRER_POLICY, "no-referrer");
        AllowedMethods.requireRead(exchange, "only GET and HEAD are answered here");
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
