package org.commissioninggraph.execution;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What an operation selects, with fragments resolved and the variables taken into account. */
public final class SelectedFields {
    private SelectedFields() {}

    /**
     * The fields at the root, each with those below it.
     *
     * @param operation without errors
     */
    public static List<ExecutableNormalizedField> of(Operation operation, GraphQLSchema schema) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                        schema,
                        Objects.requireNonNull(operation.document()),
                        operation.request().operationName(),
                        RawVariables.of(operation.variableValues()),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .getTopLevelFields();
    }
}
