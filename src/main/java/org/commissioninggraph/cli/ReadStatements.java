package org.commissioninggraph.cli;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.api.StatementRunner;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;

/** Runs the API's statements on the database. */
record ReadStatements(Database database) implements StatementRunner {
    @Override
    public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        try {
            return database.read(statement, parameters);
        } catch (GraphException e) {
            throw told(e);
        }
    }

    /** Where Neo4j is, and how it is spoken to, is not for clients: that is in the log. */
    static StatementFailure told(GraphException failure) {
        return switch (failure.code()) {
            case QUERY_TIMEOUT ->
                new StatementFailure(ErrorCode.QUERY_TIMEOUT, String.valueOf(failure.getMessage()), failure);
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
