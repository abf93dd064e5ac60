package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;

/** The methods that change nothing. */
final class ReadMethods {
    private ReadMethods() {}

    static boolean isRead(HttpServerExchange exchange) {
        HttpString method = exchange.getRequestMethod();
        return method.equals(Methods.GET) || method.equals(Methods.HEAD);
    }
}
