package org.commissioninggraph.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import org.jspecify.annotations.Nullable;

/**
 * Goes no further than the root fields that the graph answers: their plans stand in the result until they are run. What
 * tells of the schema is answered by graphql-java.
 */
final class RootStrategy extends AsyncExecutionStrategy {
    /** What a value of the schema takes while it is made, beside its letters. */
    private static final long BYTES = 200;

    /** A letter is in the value, in its JSON and in the answer. */
    private static final long BYTES_OF_A_LETTER = 3;

    private final boolean plansOnly;

    /**
     * @param plansOnly whether all else is null, also where the schema says that there is a value
     */
    RootStrategy(boolean plansOnly) {
        super(new FetchFailures());
        this.plansOnly = plansOnly;
    }

    @Override
    @SuppressWarnings("NullAway") // graphql-java takes null for the value of a field that has none
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (parameters.getSource() instanceof PlannedField planned) {
            return new FieldValueInfo(CompleteValueType.SCALAR, planned);
        }
        if (plansOnly) {
            return new FieldValueInfo(CompleteValueType.NULL, null);
        }
        bound(context.getGraphQLContext().get(OperationBounds.class), parameters.getSource());
        return super.completeValue(context, parameters);
    }

    /** Aliases multiply what the schema tells. */
    private static void bound(@Nullable OperationBounds bounds, @Nullable Object value) {
        if (bounds != null) {
            int letters = value instanceof String text ? text.length() : 0;
            bounds.cancellation().remaining();
            bounds.memory().take(BYTES + BYTES_OF_A_LETTER * letters);
        }
    }
}
