package org.commissioninggraph.graph.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.graph.ReadOptions;
import org.commissioninggraph.graph.StatementFailures;
import org.commissioninggraph.graph.WriteTransaction;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** The database of the server in this process: the thread that asks runs the statement, and pulls each row. */
final class EmbeddedDatabase implements Database {
    private final EmbeddedServer server;
    private final GraphDatabaseService graph;
    private final String description;
    private final Duration queryTimeout;
    private final EmbeddedFailures failures;
    private final Runnable afterClose;
    private final Map<String, EmbeddedTransaction> named = new ConcurrentHashMap<>();

    /**
     * @param server stopped when this is closed
     * @param afterClose run when the server has stopped
     */
    EmbeddedDatabase(EmbeddedServer server, String description, Duration queryTimeout, Runnable afterClose) {
        this.server = server;
        this.graph = server.graph();
        this.description = description;
        this.queryTimeout = queryTimeout;
        this.failures = new EmbeddedFailures(new StatementFailures(queryTimeout), server.guard());
        this.afterClose = afterClose;
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, Object> parameters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (EmbeddedTransaction transaction = begin(queryTimeout)) {
            transaction.read(statement, parameters, rows::add);
        }
        return rows;
    }

    @Override
    public void read(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row) {
        named(options, transaction -> {
            transaction.read(statement, parameters, row);
            return true;
        });
    }

    /** It can be terminated while it is in the map, and is closed only when it is there no more. */
    private <T> T named(ReadOptions options, Function<EmbeddedTransaction, T> work) {
        try (EmbeddedTransaction transaction = begin(options.timeout())) {
            named.put(options.name(), transaction);
            try {
                return work.apply(transaction);
            } finally {
                named.remove(options.name());
            }
        }
    }

    @Override
    public CompletionStage<Integer> terminate(String name) {
        EmbeddedTransaction terminated = named.computeIfPresent(name, (same, transaction) -> {
            transaction.terminate();
            return transaction;
        });
        return CompletableFuture.completedFuture(terminated == null ? 0 : 1);
    }

    @Override
    public <T> T write(Function<WriteTransaction, T> work) {
        try (EmbeddedTransaction transaction = begin(Duration.ZERO)) {
            T done = work.apply(transaction);
            transaction.commit();
            return done;
        }
    }

    @Override
    public <T> T writeLarge(Function<WriteTransaction, T> work) {
        Runnable restore = server.liftMemoryLimits();
        try {
            T done = write(work);
            // Else a start after a crash would do it anew from the logs, which takes as much memory once more.
            server.flush();
            return done;
        } finally {
            restore.run();
        }
    }

    @Override
    public void schema(String statement) {
        write(transaction -> transaction.run(statement, Map.of()));
    }

    @Override
    public PlanTree explain(String statement, Map<String, Object> parameters) {
        try (EmbeddedTransaction transaction = begin(queryTimeout)) {
            return transaction.plan("EXPLAIN " + statement, parameters);
        }
    }

    @Override
    public PlanTree profile(String statement, Map<String, Object> parameters, ReadOptions options) {
        return named(options, transaction -> transaction.plan("PROFILE " + statement, parameters));
    }

    /** @param timeout zero for none; Neo4j counts in milliseconds, of which a part is one */
    private EmbeddedTransaction begin(Duration timeout) {
        long milliseconds = timeout.plusNanos(999_999).toMillis();
        Transaction begun = failures.guarded(() -> graph.beginTx(milliseconds, TimeUnit.MILLISECONDS));
        EmbeddedTransaction transaction = new EmbeddedTransaction(begun, failures);
        if (failures.isClosing()) { // asked last: what has begun before is terminated
            transaction.close();
            throw StatementFailures.closing(null);
        }
        return transaction;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean responds(Duration limit) {
        return server.responds(limit);
    }

    @Override
    public void terminateAll() {
        failures.closing();
        server.terminateTransactions();
    }

    @Override
    public void close() {
        terminateAll();
        server.stop();
        afterClose.run();
    }
}
