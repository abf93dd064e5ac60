package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/** The methods by which a place may be asked. */
final class AllowedMethods {
    /** Those that change nothing. */
    private static final HttpString[] READ = {Methods.GET, Methods.HEAD};

    private AllowedMethods() {}

    static boolean isRead(HttpServerExchange exchange) {
        return isOneOf(exchange, READ);
    }

    /**
     * @param advice how to ask instead
     * @throws RequestException for every method that changes something
     */
    static void requireRead(HttpServerExchange exchange, String advice) {
        require(exchange, advice, READ);
    }

    /**
     * @param advice how to ask instead
     * @throws RequestException for every other method; the header {@code Allow} tells which are allowed
     */
    static void require(HttpServerExchange exchange, String advice, HttpString... allowed) {
        if (!isOneOf(exchange, allowed)) {
            exchange.getResponseHeaders()
                    .put(
                            Headers.ALLOW,
                            Arrays.stream(allowed).map(HttpString::toString).collect(Collectors.joining(", ")));
            throw new RequestException(ErrorCode.METHOD_NOT_ALLOWED, advice);
        }
    }

    private static boolean isOneOf(HttpServerExchange exchange, HttpString... methods) {
        return Arrays.asList(methods).contains(exchange.getRequestMethod());
    }
}
