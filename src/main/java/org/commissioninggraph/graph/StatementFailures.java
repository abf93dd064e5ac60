package org.commissioninggraph.graph;

import java.time.Duration;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Says of each failure of a statement what it means and what to do about it, by the status code that Neo4j gives to it
 * wherever it runs, such as {@code Neo.ClientError.Transaction.TransactionTimedOut}.
 *
 * @param queryTimeout the time limit of queries
 */
public record StatementFailures(Duration queryTimeout) {
    public GraphException translated(String status, Throwable failure) {
        Code code = code(status);
        return new GraphException(code, message(code, failure), failure);
    }

    /** For whatever fails once this process has begun to close the database. */
    public static GraphException closing(@Nullable Throwable failure) {
        return new GraphException(Code.DATABASE_UNAVAILABLE, "the database is being closed", failure);
    }

    static Code code(String status) {
        if (status.endsWith(".DatabaseUnavailable")) {
            return Code.DATABASE_UNAVAILABLE;
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
        return status.contains(".Schema.Constraint") ? Code.CONSTRAINT_VIOLATED : Code.STATEMENT_FAILED;
    }

    String message(Code code, Throwable failure) {
        return switch (code) {
            case DATABASE_UNAVAILABLE -> "the database is not available" + why(failure) + ": start the program again";
            case QUERY_TIMEOUT ->
                "the query took longer than " + queryTimeout.toMillis() / 1000.0
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

    /** The first line of what a failure says, in brackets. */
    static String why(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return "";
        }
        String line = message.lines().findFirst().orElse("");
        return " (" + (line.length() > 300 ? line.substring(0, 300) + "…" : line) + ")";
    }
}
