package org.commissioninggraph.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a client what went wrong with a root field. What is our fault is told in the log, under an id. */
final class FetchFailures implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FetchFailures.class);

    private static final int LONGEST_PLACE = 150;

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(
                        error(cause, parameters.getPath(), parameters.getSourceLocation()))
                .build());
    }

    /** What is told of a root field that failed. */
    static GraphQLError error(Throwable cause, ResultPath path, @Nullable SourceLocation location) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        String message = told(cause, extensions);
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(path)
                .location(location)
                .extensions(extensions)
                .build();
    }

    private static String told(Throwable cause, Map<String, Object> extensions) {
        if (cause instanceof RequestException failure) {
            extensions.put(PresentedError.CODE, failure.code().name());
            if (failure.hint() != null) {
                extensions.put(PresentedError.HINT, failure.hint());
            }
            if (failure.getCause() != null) {
                LOG.warn("error {}: {}", id(extensions), String.valueOf(failure.getCause()));
            }
            return failure.path().isEmpty()
                    ? String.valueOf(failure.getMessage())
                    : end(failure.path()) + ": " + failure.getMessage();
        }
        LOG.error("error {}", id(extensions), cause);
        extensions.put(PresentedError.CODE, ErrorCode.INTERNAL_ERROR.name());
        return "this could not be answered, and the fault is ours: the log tells why under the id";
    }

    /** Messages are not longer than some hundred letters, and must have room for what is wrong. */
    private static String end(String place) {
        return place.length() <= LONGEST_PLACE ? place : "…" + place.substring(place.length() - LONGEST_PLACE);
    }

    /** Another one for each error, under which the log tells more. */
    private static String id(Map<String, Object> extensions) {
        String id = UUID.randomUUID().toString();
        extensions.put(PresentedError.ID, id);
        return id;
    }
}
