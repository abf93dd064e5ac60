package org.commissioninggraph.http;

/**
 * How the server listens.
 *
 * @param port 0 for any that is free: see {@link Server#port()}
 * @param maxBodyBytes a larger body of a request is refused
 * @param origins whose pages may read answers in a browser
 */
public record ServerOptions(String host, int port, int maxBodyBytes, Origins origins) {}
