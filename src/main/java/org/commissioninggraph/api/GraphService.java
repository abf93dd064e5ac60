package org.commissioninggraph.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.RawVariables;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.memory.ByteCache;
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
    private final OperationLimits operations;
    private final Releases releases;
    private final Disclosure disclosure;
    private final KnownCodes codes;
    private final Planner paged;
    private final Planner unlimited;
    private final Engine engine;
    private final Engine explanations;
    private final RememberedDocuments documents;
    private final Errors errors;

    /**
     * @param operations how much one may use
     * @param explainer null where it is not to be told how requests are run
     * @param releases the current one is asked for at each request
     * @param disclosure what clients are told of the schema
     */
    public GraphService(
            Model model,
            Limits limits,
            OperationLimits operations,
            StatementRunner runner,
            @Nullable StatementExplainer explainer,
            Releases releases,
            Disclosure disclosure) {
        this.paged = new Planner(model, limits);
        this.unlimited = new Planner(model, Limits.NONE);
        this.compiler = new Compiler(model);
        this.operations = operations;
        this.runner = runner;
        this.explainer = explainer;
        this.releases = releases;
        this.disclosure = disclosure;
        this.codes = new KnownCodes(model);
        this.schema = ApiSchema.of(model, RootFetcher::new);
        this.documents = new RememberedDocuments(
                schema, operations.ofDocument(), new DocumentValidator(schema, disclosure), ByteCache.ofHeap());
        this.errors = new Errors(schema, disclosure);
        this.engine = engine(new RootStrategy(false), ByteCache.ofHeap());
        this.explanations = engine(new RootStrategy(true), new ByteCache<>(0));
    }

    /** A subscription is executed as a query is, once for each of its answers. */
    private Engine engine(RootStrategy strategy, ByteCache<PreparedOperations.Key, PreparedOperations.Prepared> kept) {
        GraphQL graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(strategy)
                .subscriptionExecutionStrategy(strategy)
                .preparsedDocumentProvider(documents)
                .build();
        return new Engine(graphQl, new PreparedOperations(kept), compiler, errors, releases, operations.maxCost());
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** Whether clients may see it. */
    public boolean showsSchema() {
        return disclosure.introspection();
    }

    /** Reads one request, without asking the graph. */
    public Operation prepare(Request request) {
        long begun = System.nanoTime();
        return Operation.of(request, documents.of(request.query()), schema, begun);
    }

    /**
     * What is wrong with a document, for those who can mend it: a line for each error.
     *
     * @param single whether it must have one operation only
     */
    public List<String> problems(String document, boolean single) {
        Operation any = prepare(new Request(document));
        if (single || !any.documentErrors().isEmpty()) {
            return problems(any);
        }
        Set<String> problems = new LinkedHashSet<>();
        for (String name : any.operationNames()) {
            problems.addAll(problems(prepare(new Request(document, Map.of(), name))));
        }
        return List.copyOf(problems);
    }

    private List<String> problems(Operation operation) {
        return errors.refused(operation.operationErrors()).getErrors().stream()
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
     */
    public List<ExecutableNormalizedField> selected(Operation operation) {
        Request request = operation.request();
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                        schema,
                        Objects.requireNonNull(operation.document()),
                        request.operationName(),
                        RawVariables.of(operation.variableValues()),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .getTopLevelFields();
    }

    /**
     * The same operation, with the codes in its variables as the graph has them, whatever capitals they were given in. It
     * asks the graph.
     *
     * @param operation without errors
     * @throws OperationRefused when nothing has ever had such a code, or the graph cannot be asked
     */
    public Operation withKnownCodes(Operation operation) {
        Map<String, Object> known = codes.in(operation, this);
        return known.equals(operation.request().variables())
                ? operation
                : prepare(operation.request().with(known));
    }

    ExecutionResult refused(GraphQLError error) {
        return errors.refused(error);
    }

    /** Of an operation whose request has just been read, and which is answered as a whole. */
    public Bounds queryBounds() {
        return operations.ofQuery();
    }

    /** Of an operation whose request has just been read, and whose answer is a table that is sent as a whole. */
    public Bounds tableBounds() {
        return operations.ofTable();
    }

    /** Of an operation whose request has just been read, and whose answer is streamed. */
    public Bounds reportBounds() {
        return operations.ofReport();
    }

    /** Answers one request, as Java objects; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Request request) {
        return execute(prepare(request));
    }

    /** Answers one operation; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Operation operation) {
        try (Bounds bounds = queryBounds()) {
            return execute(operation, bounds);
        } catch (OperationRefused e) {
            return e.answer();
        }
    }

    /**
     * Answers one operation, as Java objects; what is wrong with it is said in the answer.
     *
     * @throws OperationRefused when it is a subscription
     */
    public ExecutionResult execute(Operation operation, Bounds bounds) {
        refuseSubscription(operation);
        return planned(operation, paged, bounds, this::answering).run();
    }

    /**
     * Plans one operation, which is to be answered once, in a result that is to be written as JSON by Jackson.
     *
     * @throws OperationRefused when it is a subscription
     */
    public Execution plan(Operation operation, Bounds bounds) {
        return plan(operation, bounds, Overflow.NONE);
    }

    /**
     * Plans one operation, which is to be answered once.
     *
     * @param overflow takes the answer as JSON where it is large: see {@link Execution#handOver}
     * @throws OperationRefused when it is a subscription
     */
    public Execution plan(Operation operation, Bounds bounds, Overflow overflow) {
        refuseSubscription(operation);
        return planned(operation, paged, bounds, (same, cost) -> encoding(same, cost, overflow));
    }

    private void refuseSubscription(Operation operation) {
        if (operation.isSubscription() && operation.errors().isEmpty()) {
            throw new OperationRefused(errors.refused(
                    ErrorType.OperationNotSupported,
                    "a subscription is answered as a stream: accept text/event-stream, or open a WebSocket with the"
                            + " subprotocol graphql-transport-ws"));
        }
    }

    /** Plans one operation as it is to be streamed, to know what it costs. */
    public Execution planStreamed(Operation operation, Bounds bounds) {
        return planned(operation, unlimited, bounds, this::answering);
    }

    private StatementUse answering(Bounds bounds, Cost cost) {
        return new Answering(runner, bounds, cost);
    }

    private StatementUse encoding(Bounds bounds, Cost cost) {
        return encoding(bounds, cost, Overflow.NONE);
    }

    private StatementUse encoding(Bounds bounds, Cost cost, Overflow overflow) {
        return new Encoding(new Answering(runner, bounds, cost), new JsonData(bounds.memory(), overflow));
    }

    private Execution planned(
            Operation operation, Planner planner, Bounds bounds, BiFunction<Bounds, Cost, StatementUse> use) {
        return new Execution(
                engine,
                bounds,
                () -> engine.plan(operation, planner, use.apply(bounds, new Cost(operation.nanoseconds()))));
    }

    /**
     * Plans an operation for each of its answers: a query once; a subscription for each release, without an end unless it
     * cannot be answered at all. Each has bounds of its own, which are to be closed.
     */
    public Flux<Execution> plans(Operation operation) {
        return operation.isSubscription() && operation.errors().isEmpty()
                ? releases.feed().map(release -> planned(operation, paged, queryBounds(), this::encoding))
                : Flux.from(Mono.fromSupplier(() -> planned(operation, paged, queryBounds(), this::encoding)));
    }

    /**
     * Answers one operation in parts, each with one of the nodes or edges of its list at the root, which are handed over
     * as they come from the graph: once at least. It must have one such list, and ask nothing about the list's page.
     * Without {@code first} that list is whole, and no size of a page is too large. That the consumer takes no more, which
     * is an UncheckedIOException, is passed on; what else it throws is told as what the operation failed by.
     *
     * @param parts takes the data of a part
     * @return the answer that it failed by, which may be after some parts; null when all was handed over
     */
    public @Nullable ExecutionResult stream(
            Operation operation, Bounds bounds, Consumer<Map<String, @Nullable Object>> parts) {
        Streaming streaming = new Streaming(runner, bounds, parts);
        return engine.stream(engine.plan(operation, unlimited, streaming), streaming);
    }

    /**
     * Plans a request, to tell how it is answered: the data are, for each root field by its response key, the statement
     * that it becomes, with its parameters and the operators of its plan; null where no statement is needed.
     *
     * @param profile whether the statements are run, to tell the work of each operator
     * @throws OperationRefused when this server does not explain, or when it is a subscription
     */
    public Execution explain(Request request, boolean profile, Bounds bounds) {
        if (explainer == null) {
            throw new OperationRefused(errors.refused(
                    ErrorType.OperationNotSupported,
                    "this server does not explain requests: start it with EXPLAIN=on"));
        }
        Operation operation = prepare(request);
        if (operation.isSubscription() && operation.errors().isEmpty()) {
            throw new OperationRefused(errors.refused(
                    ErrorType.OperationNotSupported,
                    "a subscription is not explained: ask for the query that it holds"));
        }
        StatementExplainer database = explainer;
        return new Execution(
                explanations,
                bounds,
                () -> explanations.plan(
                        operation,
                        paged,
                        new Explaining(
                                compiler,
                                database,
                                releases.current().statistics(),
                                profile,
                                bounds,
                                new Cost(operation.nanoseconds()))));
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

        Request with(Map<String, Object> others) {
            return new Request(query, others, operationName, extensions);
        }
    }
}
