package org.commissioninggraph.execution;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.errors.RequestException;

/** Runs read statements against the graph. */
@FunctionalInterface
public interface StatementRunner {
    /**
     * @return its rows, each by column, as plain values: lists, maps, strings, numbers, dates
     */
    List<Map<String, Object>> run(String statement, Map<String, Object> parameters);

    /**
     * Hands over each row when it comes, as long as the operation goes on. A runner that knows no better collects them
     * first.
     *
     * @throws RequestException when the database fails, or when the operation is ended
     */
    default void read(
            String statement,
            Map<String, Object> parameters,
            Cancellation cancellation,
            Consumer<Map<String, Object>> row) {
        run(statement, parameters).forEach(row);
    }

    /**
     * The same.
     *
     * @param fetchSize rows that may wait in memory before they are taken, 1 or more
     */
    default void read(
            String statement,
            Map<String, Object> parameters,
            int fetchSize,
            Cancellation cancellation,
            Consumer<Map<String, Object>> row) {
        read(statement, parameters, cancellation, row);
    }
}
