package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an address. */
final class QueryParameters {
    private QueryParameters() {}

    /** By name, each with its values, in the order in which they were written. */
    static Map<String, List<String>> of(HttpServerExchange exchange) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> parameters.put(name, List.copyOf(values)));
        return parameters;
    }
}
