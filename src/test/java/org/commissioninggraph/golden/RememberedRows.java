package org.commissioninggraph.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;

/** Asks the database for each statement once; after that its rows come from memory. For one thread. */
final class RememberedRows implements StatementRunner {
    private final List<Statement> asked = new ArrayList<>();
    private final Map<Statement, List<Map<String, Object>>> rows = new HashMap<>();

    @Override
    public List<Map<String, Object>> run(String text, Map<String, Object> parameters) {
        Statement statement = new Statement(text, parameters);
        asked.add(statement);
        return rows.computeIfAbsent(
                statement, first -> ShippedRelease.database().read(text, parameters));
    }

    /** Every statement that was asked for so far, as often as it was. */
    List<Statement> asked() {
        return List.copyOf(asked);
    }
}
