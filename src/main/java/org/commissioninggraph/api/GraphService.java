package org.commissioninggraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private static final int REMEMBERED_DOCUMENTS = 2_000;

    private final GraphQLSchema schema;
    private final GraphQL graphQl;

    /**
     * @param maxDepth how deep a selection may be nested
     * @param dates those of the loaded release, asked for at each request
     */
    public GraphService(Model model, Limits limits, int maxDepth, StatementRunner runner, Supplier<Dates> dates) {
        Planner planner = new Planner(model, limits);
        Compiler compiler = new Compiler(model);
        this.schema = ApiSchema.of(model, field -> new RootFetcher(field, planner, compiler, runner, dates));
        this.graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new FetchFailures()))
                .instrumentation(new MaxQueryDepthInstrumentation(maxDepth))
                .preparsedDocumentProvider(remembered())
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** Answers one request; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Request request) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .operationName(request.operationName());
        return Errors.presented(graphQl.execute(input.build()));
    }

    /**
     * @param variables by name, as JSON values
     */
    public record Request(String query, Map<String, Object> variables, @Nullable String operationName) {
        public Request(String query) {
            this(query, Map.of(), null);
        }
    }

    /** Documents are parsed and validated once. Those with errors are not remembered: they would push out good ones. */
    private static PreparsedDocumentProvider remembered() {
        Cache<String, PreparsedDocumentEntry> documents =
                Caffeine.newBuilder().maximumSize(REMEMBERED_DOCUMENTS).build();
        return (input, parse) -> {
            PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
            PreparsedDocumentEntry fresh = parse.apply(input);
            if (!fresh.hasErrors()) {
                documents.put(input.getQuery(), fresh);
            }
            return CompletableFuture.completedFuture(fresh);
        };
    }
}
