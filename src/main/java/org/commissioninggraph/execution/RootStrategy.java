package org.commissioninggraph.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;

/**
 * Goes no further than the root fields that the graph answers: their plans stand in the result until they are run. What
 * tells of the schema is answered by graphql-java.
 */
final class RootStrategy extends AsyncExecutionStrategy {
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
        return plansOnly ? new FieldValueInfo(CompleteValueType.NULL, null) : super.completeValue(context, parameters);
    }
}
