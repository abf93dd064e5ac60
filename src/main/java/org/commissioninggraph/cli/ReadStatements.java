package org.commissioninggraph.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.api.StatementRunner;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;

/**
 * Runs the API's statements on the database.
 *
 * @param database asked for at each statement: it is still starting when this is made
 * @param reportTimeout of statements whose rows are handed over as they come
 */
record ReadStatements(Supplier<Database> database, Duration reportTimeout) implements StatementRunner {
    @Override
    public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        try {
            return database.get().read(statement, parameters);
        } catch (GraphException e) {
            throw told(e);
        }
    }

    @Override
    public void stream(String statement, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        try {
            database.get().read(statement, parameters, reportTimeout, row::accept);
        } catch (GraphException e) {
            throw told(
                    e,
                    "the report took longer than " + reportTimeout.toMillis() / 1000.0
                            + " s: ask for less at a time, or set a longer REPORT_TIMEOUT");
        }
    }

    static StatementFailure told(GraphException failure) {
        return told(failure, String.valueOf(failure.getMessage()));
    }

    /** Where Neo4j is, and how it is spoken to, is not for clients: that is in the log. */
    private static StatementFailure told(GraphException failure, String timedOut) {
        return switch (failure.code()) {
            case QUERY_TIMEOUT -> new StatementFailure(ErrorCode.QUERY_TIMEOUT, timedOut, failure);
            case QUERY_TOO_LARGE ->
                new StatementFailure(ErrorCode.QUERY_TOO_LARGE, String.valueOf(failure.getMessage()), failure);
            case STATEMENT_FAILED, CONSTRAINT_VIOLATED ->
                new StatementFailure(
                        ErrorCode.INTERNAL_ERROR,
                        "the database does not accept a statement of this program: the log tells why under the id",
                        failure);
            default ->
                new StatementFailure(
                        ErrorCode.DATABASE_UNAVAILABLE, "the database does not answer: try again in a moment", failure);
        };
    }
}
