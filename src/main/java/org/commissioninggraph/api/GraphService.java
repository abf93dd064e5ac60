package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.RawVariables;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private static final int ATTEMPTS = 3;

    private static final GraphQLError CHANGED = GraphqlErrorBuilder.newError()
            .message("another release took the place of the one that was being read: ask again")
            .extensions(Map.of(PresentedError.CODE, ErrorCode.NOT_READY.name()))
            .build();

    private final GraphQLSchema schema;
    private final Compiler compiler;
    private final StatementRunner runner;
    private final @Nullable StatementExplainer explainer;
    private final Releases releases;
    private final Planner paged;
    private final Planner unlimited;
    private final GraphQL answers;
    private final RememberedDocuments documents;
    private final Errors errors;
    private final GraphQL explanations;

    /**
     * @param maxDepth how deep a selection may be nested
     * @param explainer null where it is not to be told how requests are run
     * @param releases the current one is asked for at each request
     */
    public GraphService(
            Model model,
            Limits limits,
            int maxDepth,
            StatementRunner runner,
            @Nullable StatementExplainer explainer,
            Releases releases) {
        this.paged = new Planner(model, limits);
        this.unlimited = new Planner(model, Limits.NONE);
        this.compiler = new Compiler(model);
        this.runner = runner;
        this.explainer = explainer;
        this.releases = releases;
        this.schema = ApiSchema.of(
                model,
                field -> new RootFetcher(
                        field, compiler, () -> releases.current().dates()),
                value -> new LiveFetcher(releases, runner, value));
        this.documents = new RememberedDocuments(schema);
        this.errors = new Errors(schema);
        this.answers = graphQl(new AsyncExecutionStrategy(new FetchFailures()), maxDepth);
        this.explanations = graphQl(new ExplainStrategy(), maxDepth);
    }

    private GraphQL graphQl(ExecutionStrategy strategy, int maxDepth) {
        return GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(strategy)
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new FetchFailures()))
                .instrumentation(new MaxQueryDepthInstrumentation(maxDepth))
                .preparsedDocumentProvider(documents)
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** Reads one request, without asking the graph. */
    public Operation prepare(Request request) {
        long begun = System.nanoTime();
        RememberedDocuments.Known known = documents.of(input(request));
        return Operation.of(request, known, System.nanoTime() - begun);
    }

    /**
     * What is wrong with a document, for those who can mend it: a line for each error.
     *
     * @param single whether it must have one operation only
     */
    public List<String> problems(String document, boolean single) {
        Operation operation = prepare(new Request(document));
        List<? extends GraphQLError> wrong = single ? operation.errors() : operation.documentErrors();
        return errors.refused(wrong, operation.document()).getErrors().stream()
                .map(GraphService::inOneLine)
                .toList();
    }

    private static String inOneLine(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        return places == null || places.isEmpty()
                ? error.getMessage()
                : "line " + places.get(0).getLine() + ", column "
                        + places.get(0).getColumn() + ": " + error.getMessage();
    }

    /**
     * The fields that an operation without errors selects at the root, each with those below it: with fragments resolved
     * and the variables taken into account.
     *
     * @throws OperationRefused when a variable has a value that it cannot have
     */
    public List<ExecutableNormalizedField> selected(Operation operation) {
        Request request = operation.request();
        Document document = Objects.requireNonNull(operation.document());
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                            schema,
                            document,
                            request.operationName(),
                            RawVariables.of(request.variables()),
                            GraphQLContext.getDefault(),
                            Locale.ENGLISH)
                    .getTopLevelFields();
        } catch (GraphQLException e) {
            throw e instanceof GraphQLError error ? new OperationRefused(errors.refused(List.of(error), document)) : e;
        }
    }

    /** Answers one request; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Request request) {
        return execute(prepare(request));
    }

    /** Answers one operation; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Operation operation) {
        return ofOneRelease(
                () -> executed(answers, operation, paged, new Answering(runner, new Cost(operation.nanoseconds()))));
    }

    /**
     * The answers to one operation, each made when it is asked for: to a query one; to a subscription one for each
     * release, without an end unless it cannot be answered at all.
     */
    public Flux<ExecutionResult> answers(Operation operation) {
        return operation.isSubscription() && operation.errors().isEmpty()
                ? Flux.defer(() -> live(operation))
                : Flux.from(Mono.fromSupplier(() -> execute(operation)));
    }

    private Flux<ExecutionResult> live(Operation operation) {
        ExecutionInput input = input(operation.request());
        input.getGraphQLContext().put(Planner.class, paged);
        ExecutionResult result = answers.execute(input);
        return result.getData() instanceof Publisher<?> published
                ? Flux.from(published).<ExecutionResult>handle((each, answers) -> {
                    ExecutionResult answer = live(operation, input, (ExecutionResult) each);
                    if (answer != null) {
                        answers.next(answer);
                    }
                })
                : Flux.just(errors.presented(result));
    }

    /** Null where another release took the place of the one that it was to be made of: then another answer follows. */
    private @Nullable ExecutionResult live(Operation operation, ExecutionInput input, ExecutionResult result) {
        StatementUse use = Objects.requireNonNull(input.getGraphQLContext().get(StatementUse.class));
        Release release = Objects.requireNonNull(input.getGraphQLContext().get(Release.class));
        return releases.held(release)
                ? Extensions.added(errors.presented(result), operation.request(), release, use.cost())
                : null;
    }

    /**
     * Answers one operation in pages of some hundred rows, in which the nodes or edges of its list at the root are
     * handed over as they come from the graph. It must have one such list, and ask nothing about the list's page. Without
     * {@code first} that list is whole, and no size of a page is too large. What the consumer throws is passed on.
     *
     * @return what it failed by, which may be after some pages, or the last page
     */
    public ExecutionResult stream(Operation operation, Consumer<ExecutionResult> pages) {
        Release release = releases.current();
        ExecutionResult last = new Streaming(runner, use -> executed(answers, operation, unlimited, use), pages).run();
        return last.getErrors().isEmpty() && !releases.held(release) ? errors.refused(CHANGED) : last;
    }

    /**
     * Tells how a request is answered: the data are, for each root field by its response key, the statement that it
     * becomes, with its parameters and the operators of its plan; null where no statement is needed.
     *
     * @param profile whether the statements are run, to tell the work of each operator
     */
    public ExecutionResult explain(Request request, boolean profile) {
        if (explainer == null) {
            return errors.refused(
                    ErrorType.OperationNotSupported, "this server does not explain requests: start it with EXPLAIN=on");
        }
        Operation operation = prepare(request);
        StatementExplainer told = explainer;
        return ofOneRelease(() -> executed(
                explanations,
                operation,
                paged,
                new Explaining(compiler, told, profile, new Cost(operation.nanoseconds()))));
    }

    /** Executes again what met the moment in which another release took the place of the one that was read. */
    private ExecutionResult ofOneRelease(Supplier<ExecutionResult> executing) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Release release = releases.current();
            ExecutionResult result = executing.get();
            if (releases.held(release)) {
                return result;
            }
        }
        return errors.refused(CHANGED);
    }

    private ExecutionResult executed(GraphQL graphQl, Operation operation, Planner planner, StatementUse use) {
        if (operation.isSubscription() && operation.errors().isEmpty()) {
            return errors.refused(
                    ErrorType.OperationNotSupported,
                    "a subscription is answered as a stream: accept text/event-stream, or open a WebSocket with the"
                            + " subprotocol graphql-transport-ws");
        }
        Map<?, Object> context = Map.of(Planner.class, planner, StatementUse.class, use);
        ExecutionResult result = operation.errors().isEmpty()
                ? errors.presented(
                        graphQl.execute(input(operation.request()).transform(input -> input.graphQLContext(context))))
                : errors.refused(operation.errors(), operation.document());
        return Extensions.added(result, operation.request(), releases.current(), use.cost());
    }

    /** Messages are in English, whatever the language of the machine. */
    private static ExecutionInput input(Request request) {
        return ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .operationName(request.operationName())
                .locale(Locale.ENGLISH)
                .build();
    }

    /**
     * @param variables by name, as JSON values
     * @param extensions by name, as JSON values: {@code release} and {@code cost} are true where the answer is to tell
     *     them, others are not known here
     */
    public record Request(
            String query,
            Map<String, Object> variables,
            @Nullable String operationName,
            Map<String, Object> extensions) {
        public Request(String query, Map<String, Object> variables, @Nullable String operationName) {
            this(query, variables, operationName, Map.of());
        }

        public Request(String query) {
            this(query, Map.of(), null);
        }
    }
}
