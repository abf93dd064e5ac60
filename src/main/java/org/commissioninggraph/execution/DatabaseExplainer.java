package org.commissioninggraph.execution;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.PlanTree;

/**
 * Asks the database how it runs the API's statements.
 *
 * @param database asked for at each statement: it is still starting when this is made
 */
public record DatabaseExplainer(Supplier<Database> database) implements StatementExplainer {
    @Override
    public PlanTree explain(String statement, Map<String, Object> parameters) {
        try {
            return database.get().explain(statement, parameters);
        } catch (GraphException e) {
            throw DatabaseReader.failure(e);
        }
    }

    @Override
    public PlanTree profile(String statement, Map<String, Object> parameters, Cancellation cancellation) {
        AtomicReference<PlanTree> plan = new AtomicReference<>();
        new DatabaseReader(database)
                .terminable(
                        cancellation,
                        DatabaseReader.FETCH_SIZE,
                        options -> plan.set(database.get().profile(statement, parameters, options)));
        return Objects.requireNonNull(plan.get());
    }
}
