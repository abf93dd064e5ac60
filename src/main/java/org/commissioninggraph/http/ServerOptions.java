package org.commissioninggraph.http;

import java.util.Map;

/**
 * How the server listens and answers.
 *
 * @param port 0 for any that is free: see {@link Server#port()}
 * @param maxBodyBytes a larger body of a request is refused
 * @param cacheBytes of answers that are kept in memory; 0 for none
 * @param maxLive sockets, and operations that go on, at a time
 * @param origins whose pages may read answers in a browser
 * @param reports saved documents by their names
 */
public record ServerOptions(
        String host,
        int port,
        int maxBodyBytes,
        int cacheBytes,
        int maxLive,
        Origins origins,
        TrustedDocuments documents,
        Map<String, String> reports) {}
