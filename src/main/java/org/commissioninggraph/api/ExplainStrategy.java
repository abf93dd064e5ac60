package org.commissioninggraph.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import org.commissioninggraph.api.Explaining.Explained;

/** Goes no further than the root fields: each gets what is told of its statement, and null where there is none. */
final class ExplainStrategy extends AsyncExecutionStrategy {
    ExplainStrategy() {
        super(new FetchFailures());
    }

    @Override
    @SuppressWarnings("NullAway") // graphql-java takes null for the value of a field that has none
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return parameters.getSource() instanceof Explained explained
                ? new FieldValueInfo(CompleteValueType.SCALAR, explained.told())
                : new FieldValueInfo(CompleteValueType.NULL, null);
    }
}
