package org.commissioninggraph.graph;

import org.commissioninggraph.graph.GraphException.Code;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Says of each failure of the driver what it means and what to do about it. */
record DriverFailures(DatabaseAddress address) {

    GraphException translated(Neo4jException failure) {
        Code code = code(failure);
        return new GraphException(code, message(code, failure), failure);
    }

    private static Code code(Neo4jException failure) {
        String status = status(failure);
        if (failure instanceof AuthenticationException
                || status.endsWith(".AuthenticationRateLimit")
                || status.endsWith(".CredentialsExpired")) {
            return Code.WRONG_PASSWORD;
        }
        if (status.endsWith(".DatabaseNotFound")) {
            return Code.UNKNOWN_DATABASE;
        }
        if (unreachable(failure)) {
            return Code.DATABASE_UNAVAILABLE;
        }
        if (failure instanceof SecurityException || status.endsWith(".Forbidden")) {
            return Code.FORBIDDEN;
        }
        if (String.valueOf(failure.getMessage()).startsWith("Server responded HTTP")) {
            return Code.INVALID_ADDRESS;
        }
        return StatementFailures.code(status);
    }

    private static boolean unreachable(Neo4jException failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof FatalDiscoveryException;
    }

    private String message(Code code, Neo4jException failure) {
        return switch (code) {
            case DATABASE_UNAVAILABLE ->
                "no Neo4j answers at " + address.uri() + (refused(failure) ? "" : StatementFailures.why(failure))
                        + ": check that it runs and that NEO4J_URI is right";
            case INVALID_ADDRESS ->
                "what answers at " + address.uri() + " is an HTTP server: set NEO4J_URI to Neo4j's Bolt port, which is"
                        + " 7687 unless it was changed";
            case WRONG_PASSWORD -> wrongPassword(failure);
            case UNKNOWN_DATABASE ->
                "Neo4j at " + address.uri() + " has no database " + address.database()
                        + ": set NEO4J_DATABASE to one that exists";
            case FORBIDDEN ->
                "user " + address.user() + " may not do this in Neo4j at " + address.uri()
                        + StatementFailures.why(failure) + ": give it the right, or set NEO4J_USER";
            default -> new StatementFailures(address.queryTimeout()).message(code, failure);
        };
    }

    private String wrongPassword(Neo4jException failure) {
        String user = "Neo4j at " + address.uri() + " does not accept user " + address.user();
        if (status(failure).endsWith(".CredentialsExpired")) {
            return user + " before its password is changed: change it there, then set NEO4J_PASSWORD";
        }
        return status(failure).endsWith(".AuthenticationRateLimit")
                ? user + " for a while, after too many wrong passwords: wait, then set NEO4J_USER and NEO4J_PASSWORD"
                : user + " with this password: set NEO4J_USER and NEO4J_PASSWORD";
    }

    /** Whether the driver says no more than that nothing answers. */
    private static boolean refused(Neo4jException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Unable to connect to ");
    }

    private static String status(Neo4jException failure) {
        return failure.code() == null ? "" : failure.code();
    }
}
