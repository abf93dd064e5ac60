package org.commissioninggraph.http.live;

import java.time.Duration;
import org.commissioninggraph.http.connection.ByteBudget;

/**
 * What all sockets have in common.
 *
 * @param maxMessageBytes a larger message closes the socket
 * @param incoming memory that the messages which have not come whole yet share
 * @param outgoing memory that the answers which have not gone whole yet share
 * @param patience how long a client may take to begin, and to send one message whole
 * @param pings how often it is looked whether a client is still there
 */
public record SocketOptions(
        SocketRequest asking,
        ConnectionLimiter seats,
        int maxMessageBytes,
        ByteBudget incoming,
        ByteBudget outgoing,
        Duration patience,
        Duration pings) {}
