package org.commissioninggraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.price.Price;
import org.jspecify.annotations.Nullable;

/** Executes operations, and presents what comes of it. An answer is made of one release. */
record Engine(GraphQL graphQl, Compiler compiler, Errors errors, Releases releases, long maxCost) {
    private static final GraphQLError CHANGED = GraphqlErrorBuilder.newError()
            .message("another release took the place of the one that was being read: ask again")
            .extensions(Map.of(PresentedError.CODE, ErrorCode.NOT_READY.name()))
            .build();

    /**
     * An operation that was planned, to be run once.
     *
     * @param release that was served when it was planned
     * @param price of running its fields
     * @param use of its statements
     * @param result there once its fields were run
     */
    record Attempt(
            Operation operation,
            Release release,
            PlannedFields fields,
            Price price,
            StatementUse use,
            CompletableFuture<ExecutionResult> result) {}

    Attempt plan(Operation operation, Planner planner, StatementUse use) {
        Release release = releases.current();
        PlannedFields fields = new PlannedFields();
        CompletableFuture<ExecutionResult> result = begun(operation, planner, fields);
        Price price = fields.price(release.statistics());
        use.cost().estimated(price.rows());
        if (use.runs() && price.rows() > maxCost) {
            return refused(operation, release, use, TooExpensive.error(price, maxCost));
        }
        return new Attempt(operation, release, fields, price, use, result);
    }

    private Attempt refused(Operation operation, Release release, StatementUse use, GraphQLError error) {
        ExecutionResult result = errors.refused(error);
        return new Attempt(
                operation, release, new PlannedFields(), Price.FREE, use, CompletableFuture.completedFuture(result));
    }

    private CompletableFuture<ExecutionResult> begun(Operation operation, Planner planner, PlannedFields fields) {
        if (!operation.errors().isEmpty()) {
            return CompletableFuture.completedFuture(errors.refused(operation.errors()));
        }
        ExecutionInput input = operation.input();
        input.getGraphQLContext().put(Planner.class, planner).put(PlannedFields.class, fields);
        return executed(input).thenApply(errors::presented);
    }

    /** Values are checked before; what graphql-java says of them all the same is about what the client gave. */
    private CompletableFuture<ExecutionResult> executed(ExecutionInput input) {
        try {
            return graphQl.executeAsync(input);
        } catch (GraphQLException e) {
            GraphQLError wrong = Errors.ofCoercion(e);
            if (wrong == null) {
                throw e;
            }
            return CompletableFuture.completedFuture(
                    ExecutionResult.newExecutionResult().addError(wrong).build());
        }
    }

    /** Runs the fields of an attempt. Null where another release took the place of the one that was read. */
    @Nullable ExecutionResult run(Attempt attempt) {
        ExecutionResult result = complete(attempt);
        return attempt.operation().errors().isEmpty() ? ofOneRelease(result, attempt.release()) : result;
    }

    /** Runs the fields of an attempt, whatever release they read. */
    ExecutionResult complete(Attempt attempt) {
        attempt.fields().run(compiler, attempt.use());
        return Extensions.added(
                attempt.result().join(),
                attempt.operation().request(),
                attempt.release(),
                attempt.use().cost(),
                Notices.of(attempt.operation(), attempt.fields()));
    }

    /** The result, if it is of that release; null if it is not; why, if that is not known. */
    private @Nullable ExecutionResult ofOneRelease(ExecutionResult result, Release release) {
        try {
            return releases.held(release) ? result : null;
        } catch (StatementFailure e) {
            return result.getErrors().isEmpty() ? errors.refused(failed(e)) : result;
        }
    }

    private static GraphQLError failed(StatementFailure failure) {
        return GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(failure.getMessage()))
                .extensions(Map.of(PresentedError.CODE, failure.code().name()))
                .build();
    }

    /** What is answered when release followed release too quickly. */
    ExecutionResult changed() {
        return errors.refused(CHANGED);
    }

    /** A result that was handed over in parts, if all of it is of that release. */
    ExecutionResult streamed(ExecutionResult last, Release release) {
        if (!last.getErrors().isEmpty()) {
            return last;
        }
        ExecutionResult whole = ofOneRelease(last, release);
        return whole == null ? changed() : whole;
    }
}
