package org.commissioninggraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private final GraphQLSchema schema;
    private final RememberedDocuments documents;
    private final GraphQL graphQl;

    /**
     * @param maxDepth how deep a selection may be nested
     * @param dates those of the loaded release, asked for at each request
     */
    public GraphService(Model model, Limits limits, int maxDepth, StatementRunner runner, Supplier<Dates> dates) {
        Planner planner = new Planner(model, limits);
        Compiler compiler = new Compiler(model);
        this.schema = ApiSchema.of(model, field -> new RootFetcher(field, planner, compiler, runner, dates));
        this.documents = new RememberedDocuments(schema);
        this.graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new FetchFailures()))
                .instrumentation(new MaxQueryDepthInstrumentation(maxDepth))
                .preparsedDocumentProvider(documents)
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** Reads one request, without asking the graph. */
    public Operation prepare(Request request) {
        return Operation.of(request, documents.of(input(request)));
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
        ExecutionResult result = operation.errors().isEmpty()
                ? graphQl.execute(input(operation.request()))
                : ExecutionResult.newExecutionResult()
                        .addErrors(List.copyOf(operation.errors()))
                        .build();
        return Errors.presented(result);
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
     */
    public record Request(String query, Map<String, Object> variables, @Nullable String operationName) {
        public Request(String query) {
            this(query, Map.of(), null);
        }
    }
}
