package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
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
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private final GraphQLSchema schema;
    private final Compiler compiler;
    private final StatementRunner runner;
    private final @Nullable StatementExplainer explainer;
    private final Planner paged;
    private final Planner unlimited;
    private final Engine answers;
    private final RememberedDocuments documents;
    private final Errors errors;
    private final Engine explanations;

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
        this.schema = ApiSchema.of(
                model,
                field -> new RootFetcher(
                        field, compiler, () -> releases.current().dates()),
                value -> new LiveFetcher(releases, runner, value));
        this.documents = new RememberedDocuments(schema);
        this.errors = new Errors(schema);
        this.answers = new Engine(graphQl(new AsyncExecutionStrategy(new FetchFailures()), maxDepth), errors, releases);
        this.explanations = new Engine(graphQl(new ExplainStrategy(), maxDepth), errors, releases);
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
        RememberedDocuments.Known known = documents.of(request.input());
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
        return answers.answer(operation, paged, () -> new Answering(runner, new Cost(operation.nanoseconds())));
    }

    /**
     * The answers to one operation, each made when it is asked for: to a query one; to a subscription one for each
     * release, without an end unless it cannot be answered at all.
     */
    public Flux<ExecutionResult> answers(Operation operation) {
        return operation.isSubscription() && operation.errors().isEmpty()
                ? Flux.defer(() -> answers.live(operation, paged))
                : Flux.from(Mono.fromSupplier(() -> execute(operation)));
    }

    /**
     * Answers one operation in pages of some hundred rows, in which the nodes or edges of its list at the root are
     * handed over as they come from the graph. It must have one such list, and ask nothing about the list's page. Without
     * {@code first} that list is whole, and no size of a page is too large. What the consumer throws is passed on.
     *
     * @return what it failed by, which may be after some pages, or the last page
     */
    public ExecutionResult stream(Operation operation, Consumer<ExecutionResult> pages) {
        return answers.stream(() -> new Streaming(runner, use -> answers.once(operation, unlimited, use), pages).run());
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
        return explanations.answer(
                operation, paged, () -> new Explaining(compiler, told, profile, new Cost(operation.nanoseconds())));
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

        /** Messages are in English, whatever the language of the machine. */
        ExecutionInput input() {
            return ExecutionInput.newExecutionInput(query)
                    .variables(variables)
                    .operationName(operationName)
                    .locale(Locale.ENGLISH)
                    .build();
        }
    }
}
