package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.Document;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One form for all errors: message, place, path, and under {@code extensions} a code, and a hint where there is one. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Pattern ARGUMENT = Pattern.compile("Unknown field argument '(\\w+)'");

    private final GraphQLSchema schema;
    private final Hints hints;

    Errors(GraphQLSchema schema) {
        this.schema = schema;
        this.hints = new Hints(schema);
    }

    /** The answer to a request that is not executed. */
    ExecutionResult refused(ErrorType type, String message) {
        GraphQLError error =
                GraphqlErrorBuilder.newError().errorType(type).message(message).build();
        return refused(error);
    }

    /** The answer to a request that is not executed. */
    ExecutionResult refused(GraphQLError error) {
        return refused(List.of(error), null);
    }

    /**
     * The answer to a request that is not executed.
     *
     * @param document that is wrong; null where it is not known
     */
    ExecutionResult refused(List<? extends GraphQLError> errors, @Nullable Document document) {
        return presented(
                ExecutionResult.newExecutionResult()
                        .addErrors(List.copyOf(errors))
                        .build(),
                document);
    }

    ExecutionResult presented(ExecutionResult result) {
        return presented(result, null);
    }

    private ExecutionResult presented(ExecutionResult result, @Nullable Document document) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            if (!isConsequence(error, result.getErrors())) {
                errors.add(presented(error, document));
            }
        }
        return result.transform(builder -> builder.errors(errors));
    }

    private PresentedError presented(GraphQLError error, @Nullable Document document) {
        ErrorCode code = code(error);
        String message = new PresentedError(error, code, null, null).getMessage();
        return new PresentedError(error, code, hint(error, message, document), id(error, code));
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
        LOG.error("error {}: {}", id, error);
        return id;
    }

    private @Nullable String hint(GraphQLError error, String message, @Nullable Document document) {
        if (document != null && error instanceof ValidationError wrong) {
            Matcher argument = ARGUMENT.matcher(message);
            GraphQLFieldDefinition field =
                    argument.find() ? new ArgumentPlaces(schema, document).field(wrong.getQueryPath()) : null;
            if (field != null) {
                return Hints.argument(argument.group(1), field);
            }
        }
        return error.getErrorType() == ErrorType.ValidationError ? hints.of(message) : null;
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
