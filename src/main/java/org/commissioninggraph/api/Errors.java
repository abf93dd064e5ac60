package org.commissioninggraph.api;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
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
            errors.add(new PresentedError(error, code(error.getErrorType())));
        }
        return result.transform(builder -> builder.errors(errors));
    }

    private static String code(ErrorClassification type) {
        if (!(type instanceof ErrorType known)) {
            return "INTERNAL_ERROR";
        }
        return switch (known) {
            case InvalidSyntax -> "SYNTAX_ERROR";
            case ValidationError -> "VALIDATION_FAILED";
            case DataFetchingException, NullValueInNonNullableField -> "INTERNAL_ERROR";
            case OperationNotSupported -> "OPERATION_NOT_SUPPORTED";
            case ExecutionAborted -> "QUERY_TOO_DEEP";
        };
    }
}
