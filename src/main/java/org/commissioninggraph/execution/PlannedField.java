package org.commissioninggraph.execution;

import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.cost.Estimator;
import org.commissioninggraph.plan.cost.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * A root field that is planned. It stands in the result in the place of its value.
 *
 * @param path of response keys
 * @param required whether its value must not be null
 * @param fetchSize how many rows of its statement may wait in memory
 */
record PlannedField(
        ResultPath path, @Nullable SourceLocation location, boolean required, BoundPlan bound, int fetchSize) {
    /** What may wait in memory, with what it holds, some kilobytes each. */
    private static final int WAITING = 5_000;

    private static final int MOST = 2_000;

    PlannedField(
            ResultPath path,
            @Nullable SourceLocation location,
            boolean required,
            BoundPlan bound,
            Statistics statistics) {
        this(path, location, required, bound, fetchSize(Estimator.rowsInARow(bound, statistics)));
    }

    private static int fetchSize(double rowsInARow) {
        return (int) Math.max(1, Math.min(MOST, WAITING / (1 + rowsInARow)));
    }
}
