package org.commissioninggraph.api;

import java.util.List;
import java.util.Map;

/** Runs one read statement against the graph. */
@FunctionalInterface
public interface StatementRunner {
    /**
     * @return its rows, each by column, as plain values: lists, maps, strings, numbers, dates
     */
    List<Map<String, Object>> run(String statement, Map<String, Object> parameters);
}
