package org.commissioninggraph.execution;

import java.util.Map;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.RootReader;

/** Runs the statement, and makes the answer from its rows, to be held as a whole. */
record CollectingHandler(StatementRunner runner, OperationBounds bounds, RequestCost cost) implements StatementHandler {
    @Override
    public RootAnswer of(PlannedField field, CompiledStatement compiled) {
        RootReader reading = compiled.reading(field.bound(), bounds.memory());
        read(field, compiled, reading);
        return RootAnswer.of(reading.value(), reading);
    }

    @Override
    public RootAnswer computed(PlannedField field, ComputedFields fields) {
        return fields.answer(field, this);
    }

    /**
     * Hands the rows of the statement, if there is one, to a reading, and ends the statement when the reading is over. The
     * memory of a row is held as long as the reading holds the row.
     */
    void read(PlannedField field, CompiledStatement compiled, RootReader reading) {
        String statement = compiled.statement();
        if (statement == null) {
            return;
        }
        try {
            Map<String, Object> parameters = field.bound().parameters();
            cost.read(runner, statement, parameters, field.fetchSize(), bounds.cancellation(), row -> {
                long size = RowSize.of(row);
                bounds.memory().take(size);
                reading.add(row);
                if (!reading.holds(row)) {
                    bounds.memory().giveBack(size);
                }
                if (reading.isOver()) {
                    throw new Enough();
                }
            });
        } catch (Enough e) {
            return; // the database has ended the statement
        }
    }

    /** No more rows are needed: what a consumer of rows throws ends their statement. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }
}
