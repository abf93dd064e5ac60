package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private final GraphQLSchema schema;
    private final Compiler compiler;
    private final StatementRunner runner;
    private final @Nullable StatementExplainer explainer;
    private final Supplier<Release> release;
    private final GraphQL answers;
    private final RememberedDocuments documents;
    private final GraphQL explanations;

    /**
     * @param maxDepth how deep a selection may be nested
     * @param explainer null where it is not to be told how requests are run
     * @param release the one that is loaded, asked for at each request
     */
    public GraphService(
            Model model,
            Limits limits,
            int maxDepth,
            StatementRunner runner,
            @Nullable StatementExplainer explainer,
            Supplier<Release> release) {
        Planner planner = new Planner(model, limits);
        this.compiler = new Compiler(model);
        this.runner = runner;
        this.explainer = explainer;
        this.release = release;
        this.schema = ApiSchema.of(
                model,
                field -> new RootFetcher(
                        field, planner, compiler, () -> release.get().dates()));
        this.documents = new RememberedDocuments(schema);
        this.answers = graphQl(new AsyncExecutionStrategy(new FetchFailures()), maxDepth);
        this.explanations = graphQl(new ExplainStrategy(), maxDepth);
    }

    private GraphQL graphQl(ExecutionStrategy strategy, int maxDepth) {
        return GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(strategy)
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

    /** What is wrong with a document, for those who can mend it: a line for each error. */
    public List<String> problems(String document) {
        ExecutionResult told = Errors.presented(ExecutionResult.newExecutionResult()
                .addErrors(List.copyOf(
                        documents.of(input(new Request(document))).entry().getErrors()))
                .build());
        return told.getErrors().stream().map(GraphService::inOneLine).toList();
    }

    private static String inOneLine(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        return places == null || places.isEmpty()
                ? error.getMessage()
                : "line " + places.get(0).getLine() + ", column "
                        + places.get(0).getColumn() + ": " + error.getMessage();
    }

    /** Answers one request; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Request request) {
        return execute(prepare(request));
    }

    /** Answers one operation; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Operation operation) {
        return executed(answers, operation, new Answering(runner, new Cost(operation.nanoseconds())));
    }

    /**
     * Tells how a request is answered: the data are, for each root field by its response key, the statement that it
     * becomes, with its parameters and the operators of its plan; null where no statement is needed.
     *
     * @param profile whether the statements are run, to tell the work of each operator
     */
    public ExecutionResult explain(Request request, boolean profile) {
        if (explainer == null) {
            return Errors.refused(
                    ErrorType.OperationNotSupported, "this server does not explain requests: start it with EXPLAIN=on");
        }
        Operation operation = prepare(request);
        Cost cost = new Cost(operation.nanoseconds());
        return executed(explanations, operation, new Explaining(compiler, explainer, profile, cost));
    }

    private ExecutionResult executed(GraphQL graphQl, Operation operation, StatementUse use) {
        ExecutionResult result = operation.errors().isEmpty()
                ? graphQl.execute(input(operation.request())
                        .transform(input -> input.graphQLContext(Map.of(StatementUse.class, use))))
                : ExecutionResult.newExecutionResult()
                        .addErrors(List.copyOf(operation.errors()))
                        .build();
        return Extensions.added(Errors.presented(result), operation.request(), release.get(), use.cost());
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
