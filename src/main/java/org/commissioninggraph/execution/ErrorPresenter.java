package org.commissioninggraph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.document.SelectionHints;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One form for all errors: message, place, path, and under {@code extensions} a code, and a hint where there is one. */
final class ErrorPresenter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

    private final SchemaVisibility visibility;
    private final SelectionHints hints;

    ErrorPresenter(GraphQLSchema schema, SchemaVisibility visibility) {
        this.visibility = visibility;
        this.hints = new SelectionHints(schema);
    }

    /** The answer to a request that is not executed. */
    ExecutionResult refused(ErrorType type, String message) {
        GraphQLError error =
                GraphqlErrorBuilder.newError().errorType(type).message(message).build();
        return refused(error);
    }

    /** The answer to a request that is not executed. */
    ExecutionResult refused(GraphQLError error) {
        return refused(List.of(error));
    }

    /** The answer to a request that is not executed. */
    ExecutionResult refused(List<? extends GraphQLError> errors) {
        return presented(ExecutionResult.newExecutionResult()
                .addErrors(List.copyOf(errors))
                .build());
    }

    ExecutionResult presented(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            if (!isConsequence(error, result.getErrors())) {
                errors.add(error instanceof PresentedError known ? known : presented(error));
            }
        }
        return result.transform(builder -> builder.errors(errors));
    }

    private PresentedError presented(GraphQLError error) {
        ErrorCode code = code(error);
        return new PresentedError(error, code, hint(error), id(error, code), visibility.hints());
    }

    /** That there is no value where one must be goes without saying, where it is told why. Subscriptions say it. */
    private static boolean isConsequence(GraphQLError error, List<GraphQLError> all) {
        return error instanceof NonNullableFieldWasNullError
                && all.stream().anyMatch(other -> other != error && Objects.equals(other.getPath(), error.getPath()));
    }

    /** What graphql-java itself could not do is our fault, and no one else has told the log of it. */
    private static @Nullable String id(GraphQLError error, ErrorCode code) {
        boolean coded = error.getExtensions() != null && error.getExtensions().containsKey(PresentedError.CODE);
        if (coded || code != ErrorCode.INTERNAL_ERROR) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        LOG.error("error {}: {} {}", id, error.getMessage(), error.getPath());
        return id;
    }

    /** Those that know a way out have told it. */
    private @Nullable String hint(GraphQLError error) {
        boolean told = error.getExtensions() != null && error.getExtensions().containsKey(PresentedError.HINT);
        return told || error.getErrorType() != ErrorType.ValidationError
                ? null
                : hints.of(PresentedError.plain(error.getMessage()));
    }

    /** That a value does not fit its type, where graphql-java has thrown that; null where it has thrown something else. */
    static @Nullable GraphQLError ofCoercion(Throwable thrown) {
        return thrown instanceof GraphQLException
                        && thrown instanceof GraphQLError error
                        && error.getErrorType() == ErrorType.ValidationError
                ? GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.ValidationError)
                        .message("a value of an argument or variable is not of its type")
                        .locations(error.getLocations())
                        .build()
                : null;
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
