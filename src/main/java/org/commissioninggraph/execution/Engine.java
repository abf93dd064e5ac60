package org.commissioninggraph.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.PreparedOperations.Prepared;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.cost.Cost;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/** Executes operations, and presents what comes of it. An answer is made of one release. */
record Engine(
        GraphQL graphQl,
        PreparedOperations operations,
        ComputedFields computed,
        ErrorPresenter errors,
        Releases releases,
        long maxCost) {
    private static final GraphQLError CHANGED = GraphqlErrorBuilder.newError()
            .message("another release took the place of the one that was being read: ask again")
            .extensions(Map.of(PresentedError.CODE, ErrorCode.NOT_READY.name()))
            .build();

    /**
     * An operation that was planned, to be run once.
     *
     * @param release that was served when it was planned
     * @param cost of running its fields
     * @param use of its statements
     * @param result in which the plans of its fields stand
     */
    record Attempt(
            Operation operation,
            Release release,
            PlannedFields fields,
            Cost cost,
            StatementHandler use,
            ExecutionResult result) {}

    /**
     * @param bounds of what tells of the schema, which is made while it is planned
     */
    Attempt plan(Operation operation, Planner planner, StatementHandler use, OperationBounds bounds) {
        Release release = releases.current();
        Prepared prepared = operation.errors().isEmpty()
                ? operations.of(operation, planner, release, () -> prepared(operation, planner, release, bounds))
                : new Prepared(release, new PlannedFields(), Cost.FREE, errors.refused(operation.errors()));
        Cost cost = prepared.cost();
        use.cost().estimated(cost.rows());
        if (use.runs() && cost.rows() > maxCost) {
            return refused(operation, release, use, CostRefusal.error(cost, maxCost));
        }
        return new Attempt(operation, release, prepared.fields(), cost, use, prepared.result());
    }

    private Prepared prepared(Operation operation, Planner planner, Release release, OperationBounds bounds) {
        PlannedFields fields = new PlannedFields();
        ExecutionInput input = operation.input();
        input.getGraphQLContext()
                .put(Planner.class, planner)
                .put(PlannedFields.class, fields)
                .put(OperationBounds.class, bounds)
                .put(Release.class, release);
        ExecutionResult result = executed(input);
        fields.note(release.statistics());
        return new Prepared(release, fields, fields.cost(release.statistics()), result);
    }

    private Attempt refused(Operation operation, Release release, StatementHandler use, GraphQLError error) {
        ExecutionResult result = errors.refused(error);
        return new Attempt(operation, release, new PlannedFields(), Cost.FREE, use, result);
    }

    /** Values are checked before; what graphql-java says of them all the same is about what the client gave. */
    private ExecutionResult executed(ExecutionInput input) {
        try {
            return graphQl.execute(input);
        } catch (GraphQLException e) {
            GraphQLError wrong = ErrorPresenter.ofCoercion(e);
            if (wrong == null) {
                throw e;
            }
            return ExecutionResult.newExecutionResult().addError(wrong).build();
        }
    }

    /** Runs the fields of an attempt. Null where another release took the place of the one that was read. */
    @Nullable ExecutionResult run(Attempt attempt) {
        ExecutionResult result = complete(attempt);
        return attempt.operation().errors().isEmpty() ? ofOneRelease(result, attempt.release()) : result;
    }

    /** Runs the fields of an attempt, whatever release they read. */
    ExecutionResult complete(Attempt attempt) {
        RootAnswers answers = new RootAnswers(computed, attempt.use());
        return ResponseExtensions.added(
                answered(attempt, answers),
                attempt.operation().request(),
                attempt.release(),
                attempt.use().cost(),
                Notices.of(attempt.operation(), attempt.fields(), answers));
    }

    private ExecutionResult answered(Attempt attempt, RootAnswers answers) {
        Map<String, @Nullable Object> planned = attempt.result().getData();
        if (planned == null) {
            return errors.presented(attempt.result());
        }
        Map<String, @Nullable Object> data = answers.in(planned);
        return errors.presented(
                attempt.result().transform(result -> result.data(data).addErrors(answers.errors())));
    }

    /** The result, if it is of that release; null if it is not; why, if that is not known. */
    private @Nullable ExecutionResult ofOneRelease(ExecutionResult result, Release release) {
        try {
            return releases.isCurrent(release) ? result : null;
        } catch (GraphException e) {
            return result.getErrors().isEmpty() ? errors.refused(failed(DatabaseReader.failure(e))) : result;
        }
    }

    private static GraphQLError failed(RequestException failure) {
        return GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(failure.getMessage()))
                .extensions(Map.of(PresentedError.CODE, failure.code().name()))
                .build();
    }

    /** What is answered when release followed release too quickly. */
    ExecutionResult changed() {
        return errors.refused(CHANGED);
    }

    /** Runs an attempt whose list is handed over in parts. Returns what it failed by; null where nothing did. */
    @Nullable ExecutionResult stream(Attempt attempt, StreamingHandler streaming) {
        ExecutionResult last = answered(attempt, new RootAnswers(computed, streaming));
        if (last.getErrors().isEmpty()) {
            last = list(attempt, streaming, last);
        }
        if (!last.getErrors().isEmpty()) {
            return last;
        }
        ExecutionResult whole = ofOneRelease(last, attempt.release());
        return whole == null ? changed() : whole.getErrors().isEmpty() ? null : whole;
    }

    /** What the others were read before for: their plans are gone from the result, that of the list is still there. */
    private ExecutionResult list(Attempt attempt, StreamingHandler streaming, ExecutionResult others) {
        streaming.begin(Objects.requireNonNull(others.<Map<String, @Nullable Object>>getData()));
        return answered(
                new Attempt(
                        attempt.operation(), attempt.release(), attempt.fields(), attempt.cost(), streaming, others),
                new RootAnswers(computed, streaming));
    }
}
