package org.commissioninggraph.graph;

import java.time.Duration;

/**
 * Where a database is and how to sign in.
 *
 * @param uri with the scheme bolt, neo4j or one of their encrypted forms such as {@code neo4j+s}
 * @param queryTimeout after which the server ends a read
 */
public record DatabaseAddress(String uri, String user, String password, String database, Duration queryTimeout) {
    /** Without the password, which no log and no message may show. */
    @Override
    public String toString() {
        return uri + " (user " + user + ", database " + database + ")";
    }
}
