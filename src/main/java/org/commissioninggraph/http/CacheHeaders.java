package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** How long an answer may be kept: as long as its tag is that of the answer that would be given now. */
final class CacheHeaders {
    private CacheHeaders() {}

    /** Whether the client said that it has the answer of this tag: then it is told so, and nothing else is to be sent. */
    static boolean isAnswered(HttpServerExchange exchange, ETag tag) {
        if (!AllowedMethods.isRead(exchange) || isUnknown(exchange, tag)) {
            return false;
        }
        answer(exchange, tag);
        return true;
    }

    /**
     * Whether the client said that it wants no answer if there is any: then it is told that there is one. To be asked once
     * that is sure, which a tag that is known proves by itself.
     */
    static boolean isAnsweredByAny(HttpServerExchange exchange, ETag tag) {
        if (!AllowedMethods.isRead(exchange) || !isAnyKnown(exchange)) {
            return false;
        }
        answer(exchange, tag);
        return true;
    }

    /** Whether the client has this answer, of which it is sure that there is one. */
    static boolean isKnown(HttpServerExchange exchange, ETag tag) {
        return isAnyKnown(exchange) || !isUnknown(exchange, tag);
    }

    /** In quotes an asterisk is a tag like any other, which Undertow takes for all of them. */
    private static boolean isUnknown(HttpServerExchange exchange, ETag tag) {
        String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
        return known != null && known.contains("\"*\"") || ETagUtils.handleIfNoneMatch(exchange, tag, true);
    }

    private static boolean isAnyKnown(HttpServerExchange exchange) {
        String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
        return known != null && known.strip().equals("*");
    }

    private static void answer(HttpServerExchange exchange, ETag tag) {
        mark(exchange, tag);
        exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
        exchange.endExchange();
    }

    /** A copy may be kept, but must be asked for each time. Answers to POST are not copied by anyone. */
    static void mark(HttpServerExchange exchange, ETag tag) {
        HeaderMap headers = exchange.getResponseHeaders();
        if (AllowedMethods.isRead(exchange)) {
            headers.put(Headers.ETAG, tag.toString());
            headers.put(Headers.CACHE_CONTROL, "no-cache");
            headers.add(Headers.VARY, "Accept, Accept-Encoding");
        }
    }

    /** What is answered is true of this one time only, whatever was to be answered before. */
    static void markOnce(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CACHE_CONTROL, "no-store");
        headers.remove(Headers.ETAG);
        headers.remove(Headers.CONTENT_DISPOSITION);
    }
}
