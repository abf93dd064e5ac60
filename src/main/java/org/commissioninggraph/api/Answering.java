package org.commissioninggraph.api;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.cypher.Answers;
import org.commissioninggraph.plan.Planned;
import org.jspecify.annotations.Nullable;

/** Runs the statement, and makes the answer from its rows. */
record Answering(StatementRunner runner) implements StatementUse {
    @Override
    public @Nullable Object of(Planned planned, String statement) {
        List<Map<String, Object>> rows = runner.run(statement, planned.parameters());
        return Answers.of(planned, rows);
    }
}
