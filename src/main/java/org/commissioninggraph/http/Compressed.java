package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.util.Headers;

/** Answers by gzip to who accepts it, where that is worth the work: those that are large, or of unknown length. What is
 * encoded already is left as it is: see {@link Zstandard}. */
final class Compressed {
    /** A smaller one goes in one packet anyway. */
    private static final long LEAST_BYTES = 1_200;

    private static final int PRIORITY = 50;

    private Compressed() {}

    static HttpHandler by(HttpHandler next) {
        return new EncodingHandler(
                next,
                new ContentEncodingRepository()
                        .addEncodingHandler("gzip", new GzipEncodingProvider(), PRIORITY, Compressed::isLarge));
    }

    private static boolean isLarge(HttpServerExchange exchange) {
        String length = exchange.getResponseHeaders().getFirst(Headers.CONTENT_LENGTH);
        return length == null || Long.parseLong(length) >= LEAST_BYTES;
    }
}
