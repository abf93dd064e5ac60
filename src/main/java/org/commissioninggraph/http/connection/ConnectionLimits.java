package org.commissioninggraph.http.connection;

import java.time.Duration;

/**
 * What strangers may take of the server.
 *
 * @param connections open at a time
 * @param headerBytes largest address and headers of a request together
 * @param request how long a request may take to arrive: its headers, and again its body
 * @param stall how long a client may take no byte of its answer
 * @param idle how long a connection is kept between two requests
 */
public record ConnectionLimits(int connections, int headerBytes, Duration request, Duration stall, Duration idle) {
    private static final int HEADER_BYTES = 32_768;
    private static final Duration STALL = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);

    public ConnectionLimits(int connections, Duration request) {
        this(connections, HEADER_BYTES, request, STALL, IDLE);
    }
}
