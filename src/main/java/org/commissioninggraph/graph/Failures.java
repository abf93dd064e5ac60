package org.commissioninggraph.graph;

import org.commissioninggraph.graph.GraphException.Code;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Says of each failure of the driver what it means and what to do about it. */
final class Failures {
    private final DatabaseAddress address;
    private final boolean embedded;

    Failures(DatabaseAddress address, boolean embedded) {
        this.address = address;
        this.embedded = embedded;
    }

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
        if (unreachable(failure, status)) {
            return Code.DATABASE_UNAVAILABLE;
        }
        if (failure instanceof SecurityException || status.endsWith(".Forbidden")) {
            return Code.FORBIDDEN;
        }
        if (status.contains(".TransactionTimedOut") || status.contains(".LockClientStopped")) {
            return Code.QUERY_TIMEOUT;
        }
        if (status.endsWith(".Transaction.Terminated")) {
            return Code.TERMINATED;
        }
        if (status.contains("OutOfMemory") || status.endsWith(".MemoryPoolOutOfMemoryError")) {
            return Code.QUERY_TOO_LARGE;
        }
        if (String.valueOf(failure.getMessage()).startsWith("Server responded HTTP")) {
            return Code.INVALID_ADDRESS;
        }
        return status.contains(".Schema.Constraint") ? Code.CONSTRAINT_VIOLATED : Code.STATEMENT_FAILED;
    }

    private static boolean unreachable(Neo4jException failure, String status) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof FatalDiscoveryException
                || status.endsWith(".DatabaseUnavailable");
    }

    private String message(Code code, Neo4jException failure) {
        return switch (code) {
            case DATABASE_UNAVAILABLE ->
                "no Neo4j answers at " + address.uri() + (refused(failure) ? "" : why(failure))
                        + (embedded ? ": start the program again" : ": check that it runs and that NEO4J_URI is right");
            case INVALID_ADDRESS ->
                "what answers at " + address.uri() + " is an HTTP server: set NEO4J_URI to Neo4j's Bolt port, which is"
                        + " 7687 unless it was changed";
            case WRONG_PASSWORD -> wrongPassword(failure);
            case UNKNOWN_DATABASE ->
                "Neo4j at " + address.uri() + " has no database " + address.database()
                        + ": set NEO4J_DATABASE to one that exists";
            case FORBIDDEN ->
                "user " + address.user() + " may not do this in Neo4j at " + address.uri() + why(failure)
                        + ": give it the right, or set NEO4J_USER";
            case QUERY_TIMEOUT ->
                "the query took longer than " + address.queryTimeout().toMillis() / 1000.0
                        + " s: ask for less at a time, or set a longer QUERY_TIMEOUT";
            case TERMINATED -> "the statement was ended: nobody waits for it any more";
            case QUERY_TOO_LARGE ->
                "the query needs more memory than Neo4j gives to one: ask for fewer rows with `where` or `first`, for"
                        + " fewer lists within lists, or for less in each `groupBy`";
            case CONSTRAINT_VIOLATED -> "a constraint of the database does not allow this" + why(failure);
            default ->
                "Neo4j does not accept a statement of this program" + why(failure)
                        + ": please report this with the log";
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

    private static String why(Neo4jException failure) {
        String message = failure.getMessage();
        if (message == null) {
            return "";
        }
        String line = message.lines().findFirst().orElse("");
        return " (" + (line.length() > 300 ? line.substring(0, 300) + "…" : line) + ")";
    }
}
