package org.commissioninggraph.differential;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;

/** What goes wrong on the naive side is no answer: it is thrown on. */
final class NaiveFailures implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        GraphQLError error =
                new ExceptionWhileDataFetching(failed.getPath(), failed.getException(), failed.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    static void rethrow(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching failed
                && failed.getException() instanceof RuntimeException cause) {
            throw cause;
        }
    }
}
