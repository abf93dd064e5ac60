package org.commissioninggraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.cypher.Answers;
import org.commissioninggraph.plan.Planned;
import org.jspecify.annotations.Nullable;

/** Runs the statement, and makes the answer from its rows. */
record Answering(StatementRunner runner, Bounds bounds, Cost cost) implements StatementUse {
    @Override
    public @Nullable Object of(Planned planned, String statement) {
        cost.enter(Cost.Phase.DATABASE);
        List<Map<String, Object>> rows = new ArrayList<>();
        runner.read(statement, planned.parameters(), bounds.cancellation(), row -> {
            bounds.memory().take(RowSize.of(row));
            rows.add(row);
        });
        cost.enter(Cost.Phase.ENCODE);
        cost.ran(rows.size());
        return Answers.of(planned, rows);
    }
}
