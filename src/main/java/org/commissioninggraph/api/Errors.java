package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.ArrayList;
import java.util.List;

/** One form for all errors: message, place, path, and a code under {@code extensions.code}. */
final class Errors {
    private Errors() {}

    /** The answer to a request that is not executed. */
    static ExecutionResult refused(ErrorType type, String message) {
        GraphQLError error =
                GraphqlErrorBuilder.newError().errorType(type).message(message).build();
        return presented(ExecutionResult.newExecutionResult().addError(error).build());
    }

    static ExecutionResult presented(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            errors.add(new PresentedError(error, code(error)));
        }
        return result.transform(builder -> builder.errors(errors));
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return ErrorCode.VALIDATION_FAILED;
        }
        if (!(error.getErrorType() instanceof ErrorType known)) {
            return ErrorCode.INTERNAL_ERROR;
        }
        return switch (known) {
            case InvalidSyntax -> ErrorCode.SYNTAX_ERROR;
            case ValidationError -> ErrorCode.VALIDATION_FAILED;
            case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL_ERROR;
            case OperationNotSupported -> ErrorCode.OPERATION_NOT_SUPPORTED;
            case ExecutionAborted -> ErrorCode.QUERY_TOO_DEEP;
        };
    }
}
