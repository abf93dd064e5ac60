package org.commissioninggraph.http.live;

import java.time.Duration;

/**
 * What all sockets have in common.
 *
 * @param maxMessageBytes a larger message closes the socket
 * @param patience how long a client may take to begin
 * @param pings how often it is looked whether a client is still there
 */
public record SocketOptions(Asking asking, Seats seats, int maxMessageBytes, Duration patience, Duration pings) {}
