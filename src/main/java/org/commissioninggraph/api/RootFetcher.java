package org.commissioninggraph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.RootField;
import org.jspecify.annotations.Nullable;

/** Plans one root field, with everything below it, as one statement, and hands that to its use. */
final class RootFetcher implements DataFetcher<Object> {
    private final RootField field;
    private final Compiler compiler;
    private final Supplier<Dates> dates;

    RootFetcher(RootField field, Compiler compiler, Supplier<Dates> dates) {
        this.field = field;
        this.compiler = compiler;
        this.dates = dates;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        StatementUse use =
                Objects.requireNonNull(environment.getGraphQlContext().get(StatementUse.class));
        use.cost().enter(Cost.Phase.COMPILE);
        try {
            return value(environment, use);
        } finally {
            use.cost().enter(Cost.Phase.ENCODE);
        }
    }

    private @Nullable Object value(DataFetchingEnvironment environment, StatementUse use) {
        Planner planner = Objects.requireNonNull(environment.getGraphQlContext().get(Planner.class));
        Planned planned = planner.plan(field, environment.getArguments(), environment.getSelectionSet(), dates.get());
        return planned == null ? null : use.of(planned, compiler.compile(planned.plan()));
    }
}
