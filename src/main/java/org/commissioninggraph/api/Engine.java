package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** Executes operations, and presents what comes of it. An answer is made of one release. */
record Engine(GraphQL graphQl, Errors errors, Releases releases) {
    private static final int ATTEMPTS = 3;

    private static final GraphQLError CHANGED = GraphqlErrorBuilder.newError()
            .message("another release took the place of the one that was being read: ask again")
            .extensions(Map.of(PresentedError.CODE, ErrorCode.NOT_READY.name()))
            .build();

    /**
     * Executes again what met the moment in which another release took the place of the one that was read.
     *
     * @param use another one for each attempt
     */
    ExecutionResult answer(Operation operation, Planner planner, Supplier<StatementUse> use) {
        if (!operation.errors().isEmpty()) {
            return once(operation, planner, use.get());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Release release = releases.current();
            ExecutionResult told = told(once(operation, planner, use.get()), release);
            if (told != null) {
                return told;
            }
        }
        return errors.refused(CHANGED);
    }

    /** The result, if it is of that release; null if it is not; why, if that is not known. */
    private @Nullable ExecutionResult told(ExecutionResult result, Release release) {
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

    /** Executes by several executions, which cannot be done again. */
    ExecutionResult stream(Supplier<ExecutionResult> executions) {
        Release release = releases.current();
        ExecutionResult last = executions.get();
        if (!last.getErrors().isEmpty()) {
            return last;
        }
        ExecutionResult told = told(last, release);
        return told == null ? errors.refused(CHANGED) : told;
    }

    ExecutionResult once(Operation operation, Planner planner, StatementUse use) {
        return Extensions.added(result(operation, planner, use), operation.request(), releases.current(), use.cost());
    }

    private ExecutionResult result(Operation operation, Planner planner, StatementUse use) {
        if (!operation.errors().isEmpty()) {
            return errors.refused(operation.errors(), operation.document());
        }
        if (operation.isSubscription()) {
            return errors.refused(
                    ErrorType.OperationNotSupported,
                    "a subscription is answered as a stream: accept text/event-stream, or open a WebSocket with the"
                            + " subprotocol graphql-transport-ws");
        }
        ExecutionInput input = operation.request().input();
        input.getGraphQLContext().put(Planner.class, planner).put(StatementUse.class, use);
        return errors.presented(graphQl.execute(input));
    }

    /** The answers to a subscription without errors. */
    Flux<ExecutionResult> live(Operation operation, Planner planner) {
        ExecutionInput input = operation.request().input();
        input.getGraphQLContext().put(Planner.class, planner);
        ExecutionResult result = graphQl.execute(input);
        return result.getData() instanceof Publisher<?> answers
                ? Flux.from(answers)
                        .handle((each, sink) -> pass((ExecutionResult) each, operation.request(), input, sink))
                : Flux.just(errors.presented(result));
    }

    /** Keeps to itself what is of two releases: then the answer that is made of the second follows. */
    private void pass(
            ExecutionResult result,
            GraphService.Request request,
            ExecutionInput input,
            SynchronousSink<ExecutionResult> answers) {
        StatementUse use = needed(input.getGraphQLContext().get(StatementUse.class));
        Release release = needed(input.getGraphQLContext().get(Release.class));
        ExecutionResult told = told(result, release);
        if (told != null) {
            answers.next(Extensions.added(errors.presented(told), request, release, use.cost()));
        }
    }

    private static <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value, "a live answer that no event has begun");
    }
}
