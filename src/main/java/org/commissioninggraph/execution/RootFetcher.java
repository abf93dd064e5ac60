package org.commissioninggraph.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.schema.RootField;
import org.jspecify.annotations.Nullable;

/** Plans one root field, with everything below it, as one statement. */
final class RootFetcher implements DataFetcher<@Nullable PlannedField> {
    private final RootField field;

    RootFetcher(RootField field) {
        this.field = field;
    }

    @Override
    public @Nullable PlannedField get(DataFetchingEnvironment environment) {
        Release release = of(environment, Release.class);
        BoundPlan bound = of(environment, Planner.class)
                .plan(field, environment, release.dates(), release.decimals(), release.statistics());
        if (bound == null) {
            return null;
        }
        PlannedField root = new PlannedField(
                environment.getExecutionStepInfo().getPath(),
                environment.getField().getSourceLocation(),
                GraphQLTypeUtil.isNonNull(environment.getFieldType()),
                bound,
                release.statistics());
        of(environment, PlannedFields.class).add(root);
        return root;
    }

    private static <T> T of(DataFetchingEnvironment environment, Class<T> type) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(type));
    }
}
