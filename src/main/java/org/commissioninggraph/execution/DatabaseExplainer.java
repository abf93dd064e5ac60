package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.PlanTree;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database how it runs the API's statements.
 *
 * @param database asked for at each statement: it is still starting when this is made
 */
public record DatabaseExplainer(Supplier<Database> database) implements StatementExplainer {
    @Override
    public Operator explain(String statement, Map<String, Object> parameters) {
        try {
            return operator(database.get().explain(statement, parameters), false);
        } catch (GraphException e) {
            throw DatabaseReader.failure(e);
        }
    }

    @Override
    public Operator profile(String statement, Map<String, Object> parameters, Cancellation cancellation) {
        AtomicReference<PlanTree> plan = new AtomicReference<>();
        new DatabaseReader(database)
                .terminable(cancellation, options -> plan.set(database.get().profile(statement, parameters, options)));
        return operator(Objects.requireNonNull(plan.get()), true);
    }

    private static Operator operator(PlanTree plan, boolean run) {
        List<Operator> children = new ArrayList<>();
        plan.children().forEach(child -> children.add(operator(child, run)));
        Object estimated = plan.arguments().get("EstimatedRows");
        return new Operator(
                plan.operator(),
                text(plan.arguments().get("Details")),
                estimated instanceof Number number ? number.doubleValue() : 0,
                run ? new Operator.Work(plan.rows(), plan.dbHits()) : null,
                children);
    }

    private static String text(@Nullable Object details) {
        return details == null ? "" : details.toString();
    }
}
