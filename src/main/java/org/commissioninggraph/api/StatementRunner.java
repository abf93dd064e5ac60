package org.commissioninggraph.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs one read statement against the graph. */
@FunctionalInterface
public interface StatementRunner {
    /**
     * @return its rows, each by column, as plain values: lists, maps, strings, numbers, dates
     */
    List<Map<String, Object>> run(String statement, Map<String, Object> parameters);

    /** Hands over each row when it comes. A runner that knows no better collects them first. */
    default void stream(String statement, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        run(statement, parameters).forEach(row);
    }
}
