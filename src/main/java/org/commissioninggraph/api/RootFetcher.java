package org.commissioninggraph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Answers;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.RootField;
import org.jspecify.annotations.Nullable;

/** Answers one root field, with everything below it, by one statement. */
final class RootFetcher implements DataFetcher<Object> {
    private final RootField field;
    private final Planner planner;
    private final Compiler compiler;
    private final StatementRunner runner;
    private final Supplier<Dates> dates;

    RootFetcher(RootField field, Planner planner, Compiler compiler, StatementRunner runner, Supplier<Dates> dates) {
        this.field = field;
        this.planner = planner;
        this.compiler = compiler;
        this.runner = runner;
        this.dates = dates;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Planned planned = planner.plan(field, environment.getArguments(), environment.getSelectionSet(), dates.get());
        if (planned == null) {
            return null;
        }
        return Answers.of(planned, runner.run(compiler.compile(planned.plan()), planned.parameters()));
    }
}
