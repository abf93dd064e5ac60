package org.commissioninggraph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Supplier;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.RootField;
import org.jspecify.annotations.Nullable;

/** Plans one root field, with everything below it, as one statement. It gets its value when all root fields are planned. */
final class RootFetcher implements DataFetcher<Object> {
    private final RootField field;
    private final Supplier<Release> releases;

    RootFetcher(RootField field, Supplier<Release> releases) {
        this.field = field;
        this.releases = releases;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Planner planner = of(environment, Planner.class);
        Release release = releases.get();
        Planned planned = planner.plan(
                field, environment.getArguments(), environment.getSelectionSet(), release.dates(), release.decimals());
        return planned == null
                ? null
                : of(environment, PlannedFields.class)
                        .add(environment.getExecutionStepInfo().getPath(), planned);
    }

    private static <T> T of(DataFetchingEnvironment environment, Class<T> type) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(type));
    }
}
