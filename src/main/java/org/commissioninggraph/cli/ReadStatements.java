package org.commissioninggraph.cli;

import java.util.List;
import java.util.Map;
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
            throw new StatementFailure(e.code().name(), String.valueOf(e.getMessage()), e);
        }
    }
}
