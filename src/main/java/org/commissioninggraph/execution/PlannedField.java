package org.commissioninggraph.execution;

import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.Compiler;
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
 * @param compiled its statement, once it was asked for: to look for it by its plan takes a twentieth of a small request
 */
record PlannedField(
        ResultPath path,
        @Nullable SourceLocation location,
        boolean required,
        BoundPlan bound,
        int fetchSize,
        AtomicReference<@Nullable CompiledStatement> compiled) {
    /** Rows with all below them, of three kilobytes each: sixteen streams have a quarter of a small heap. */
    private static final long WAITING = Math.min(5_000, Runtime.getRuntime().maxMemory() / 200_000);

    /** Each further batch takes time on its way. */
    private static final int LEAST = 10;

    private static final int MOST = 1_000;

    PlannedField(
            ResultPath path,
            @Nullable SourceLocation location,
            boolean required,
            BoundPlan bound,
            Statistics statistics) {
        this(
                path,
                location,
                required,
                bound,
                fetchSize(Estimator.touchedByARow(bound, statistics)),
                new AtomicReference<>());
    }

    /** Another one in its place. */
    PlannedField with(BoundPlan other, int rows) {
        return new PlannedField(path, location, required, other, rows, new AtomicReference<>());
    }

    CompiledStatement statement(Compiler compiler) {
        CompiledStatement known = compiled.get();
        if (known == null) {
            known = compiler.compile(bound.plan());
            compiled.set(known);
        }
        return known;
    }

    private static int fetchSize(double touchedByARow) {
        return (int) Math.max(LEAST, Math.min(MOST, WAITING / (1 + touchedByARow)));
    }
}
