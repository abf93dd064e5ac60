package org.commissioninggraph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.document.DocumentValidator;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.networks.NetworkAnswers;
import org.commissioninggraph.execution.networks.NetworkExports;
import org.commissioninggraph.execution.networks.NetworkStore;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.release.Releases;
import org.commissioninggraph.schema.ApiSchema;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Answers GraphQL requests from the graph. Safe for use by many threads. */
public final class GraphService {
    private final GraphQLSchema schema;
    private final Compiler compiler;
    private final StatementHandlers handlers;
    private final OperationLimits operations;
    private final Releases releases;
    private final SchemaVisibility visibility;
    private final CodeLookup codes;
    private final Planner paged;
    private final Planner unlimited;
    private final Engine engine;
    private final Explanations explanations;
    private final DocumentCache documents;
    private final ErrorPresenter errors;
    private final NetworkExports networks;
    private final ComputedFields computed;

    /**
     * @param operations how much one may use
     * @param explainer null where it is not to be told how requests are run
     * @param releases the current one is asked for at each request
     * @param visibility what clients are told of the schema
     */
    public GraphService(
            Model model,
            Limits limits,
            OperationLimits operations,
            StatementRunner runner,
            @Nullable StatementExplainer explainer,
            Releases releases,
            SchemaVisibility visibility) {
        this.paged = new Planner(model, limits);
        this.unlimited = new Planner(model, Limits.NONE);
        this.compiler = new Compiler(model);
        this.operations = operations;
        this.handlers = new StatementHandlers(runner);
        this.releases = releases;
        NetworkStore store = new NetworkStore(model, runner, releases);
        this.computed = new ComputedFields(compiler, new NetworkAnswers(store));
        this.networks = new NetworkExports(store);
        this.visibility = visibility;
        this.codes = new CodeLookup(model);
        this.schema = ApiSchema.of(model, RootFetcher::new);
        this.documents = new DocumentCache(
                schema, operations.ofDocument(), new DocumentValidator(schema, visibility), ByteCache.ofHeap());
        this.errors = new ErrorPresenter(schema, visibility);
        this.engine = engine(new RootStrategy(false), ByteCache.ofHeap());
        this.explanations = new Explanations(
                engine(new RootStrategy(true), new ByteCache<>(0)), paged, compiler, explainer, releases, errors);
    }

    /** A subscription is executed as a query is, once for each of its answers. */
    private Engine engine(RootStrategy strategy, ByteCache<PreparedOperations.Key, PreparedOperations.Prepared> kept) {
        GraphQL graphQl = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(strategy)
                .subscriptionExecutionStrategy(strategy)
                .preparsedDocumentProvider(documents)
                .build();
        return new Engine(graphQl, new PreparedOperations(kept), computed, errors, releases, operations.maxCost());
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** The graph as networks, for files. */
    public NetworkExports networks() {
        return networks;
    }

    /** Whether clients may see it. */
    public boolean showsSchema() {
        return visibility.introspection();
    }

    /** Reads one request, without asking the graph. */
    public Operation prepare(GraphQlRequest request) {
        long begun = System.nanoTime();
        return Operation.of(request, documents.of(request.query()), schema, begun);
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

    ExecutionResult refused(List<? extends GraphQLError> wrong) {
        return errors.refused(wrong);
    }

    /** Of an operation whose request has just been read, and which is answered as a whole. */
    public OperationBounds queryBounds() {
        return operations.ofQuery();
    }

    /** Of an operation whose request has just been read, and whose answer is a table that is sent as a whole. */
    public OperationBounds tableBounds() {
        return operations.ofTable();
    }

    /** Of an operation whose request has just been read, and whose answer is streamed. */
    public OperationBounds reportBounds() {
        return operations.ofReport();
    }

    /** Answers one request, as Java objects; what is wrong with it is said in the answer. */
    public ExecutionResult execute(GraphQlRequest request) {
        return execute(prepare(request));
    }

    /** Answers one operation; what is wrong with it is said in the answer. */
    public ExecutionResult execute(Operation operation) {
        try (OperationBounds bounds = queryBounds()) {
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
    public ExecutionResult execute(Operation operation, OperationBounds bounds) {
        refuseSubscription(operation);
        return planned(operation, paged, bounds, handlers::collecting).run();
    }

    /** Plans one operation, which is to be answered once, in a result that Jackson is to write. */
    public Execution plan(Operation operation, OperationBounds bounds) {
        return plan(operation, bounds, Overflow.NONE);
    }

    /**
     * Plans one operation, which is to be answered once.
     *
     * @param overflow takes the answer as JSON where it is large: see {@link Execution#handOver}
     * @throws OperationRefused when it is a subscription
     */
    public Execution plan(Operation operation, OperationBounds bounds, Overflow overflow) {
        refuseSubscription(operation);
        return planned(operation, paged, bounds, (same, cost) -> handlers.json(same, cost, overflow));
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
    public Execution planStreamed(Operation operation, OperationBounds bounds) {
        return planned(operation, unlimited, bounds, handlers::collecting);
    }

    private Execution planned(
            Operation operation,
            Planner planner,
            OperationBounds bounds,
            BiFunction<OperationBounds, RequestCost, StatementHandler> use) {
        return new Execution(
                engine,
                bounds,
                () -> engine.plan(
                        operation, planner, use.apply(bounds, new RequestCost(operation.nanoseconds())), bounds));
    }

    /**
     * Plans an operation for each of its answers: a query once; a subscription for each release, without an end unless it
     * cannot be answered at all. Each has bounds of its own, which are to be closed, and its time begins when it is asked for.
     */
    public Flux<Supplier<Execution>> plans(Operation operation) {
        Supplier<Execution> plan = () -> planned(operation, paged, queryBounds(), handlers::json);
        return operation.isSubscription() && operation.errors().isEmpty()
                ? releases.feed().map(release -> plan)
                : Flux.just(plan);
    }

    /**
     * Answers one operation in parts, each with one of the nodes or edges of its list at the root, which are handed over
     * as they come from the graph: once at least. It must have one such list, and ask nothing about the list's page. Without
     * {@code first} that list is whole, and no size of a page is too large. An UncheckedIOException, that the consumer takes no
     * more, is passed on; what else it throws is told as what the operation failed by.
     *
     * @param notices takes what is to be known of it, before there are parts
     * @param parts takes the data of a part
     * @return the answer that it failed by, which may be after some parts; null when all was handed over
     */
    public @Nullable ExecutionResult stream(
            Operation operation,
            OperationBounds bounds,
            Consumer<List<Map<String, Object>>> notices,
            Consumer<Map<String, @Nullable Object>> parts) {
        StreamingHandler streaming = handlers.streaming(bounds, parts);
        Engine.Attempt attempt = engine.plan(operation, unlimited, streaming, bounds);
        notices.accept(Notices.told(operation, attempt.fields()));
        return engine.stream(attempt, streaming);
    }

    /**
     * Plans a request, to tell how it is answered: see {@link Explanations#plan}.
     *
     * @throws OperationRefused when this server does not explain, or when it is a subscription
     */
    public Execution explain(GraphQlRequest request, boolean profile, OperationBounds bounds) {
        return explanations.plan(prepare(request), profile, bounds);
    }
}
