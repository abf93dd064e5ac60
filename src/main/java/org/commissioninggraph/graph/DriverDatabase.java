package org.commissioninggraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.summary.ResultSummary;

/** A database behind Neo4j's driver, whose server runs elsewhere. */
public final class DriverDatabase implements Database {
    private final DriverConnection connection;
    private final DriverReads reads;
    private final String description;

    private DriverDatabase(DriverConnection connection) {
        DatabaseAddress address = connection.address();
        this.connection = connection;
        this.reads = new DriverReads(connection);
        this.description = "Neo4j " + greet().text() + " at " + address.uri() + ", database " + address.database();
    }

    /**
     * Connects to a server that runs elsewhere.
     *
     * @throws GraphException when nothing answers, the password is wrong, the database does not exist or the server is
     *     older than 5.26
     */
    public static DriverDatabase connect(DatabaseAddress address) {
        DriverConnection connection = DriverConnection.to(address);
        try {
            return new DriverDatabase(connection);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Tried once: whoever has just written the address waits for the answer. */
    private ServerVersion greet() {
        TransactionConfig limited = TransactionConfig.builder()
                .withTimeout(connection.address().queryTimeout())
                .build();
        return connection.guarded(() -> {
            try (Session session = connection.session(AccessMode.READ)) {
                ResultSummary greeting = session.run("RETURN 1", limited).consume();
                return ServerVersion.supported(
                        greeting.server().agent(), connection.address().uri());
            }
        });
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, Object> parameters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        read(statement, parameters, options(), rows::add);
        return rows;
    }

    @Override
    public void read(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row) {
        summary(statement, parameters, options, row);
    }

    /** Of what is not terminated: nobody knows its name. */
    private ReadOptions options() {
        Duration limit = connection.address().queryTimeout();
        return new ReadOptions(UUID.randomUUID().toString(), limit, DriverConnection.DEFAULT_FETCH_SIZE);
    }

    private ResultSummary summary(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row) {
        return connection.guarded(() -> reads.read(statement, parameters, options, row));
    }

    @Override
    public CompletionStage<Integer> terminate(String name) {
        return reads.terminate(name);
    }

    @Override
    public <T> T write(Function<WriteTransaction, T> work) {
        return connection.guarded(() -> {
            try (Session session = connection.session(AccessMode.WRITE);
                    Transaction transaction = session.beginTransaction()) {
                T done = work.apply((statement, parameters) ->
                        transaction.run(statement, parameters).list(DriverValues::row));
                transaction.commit();
                return done;
            }
        });
    }

    @Override
    public <T> T writeLarge(Function<WriteTransaction, T> work) {
        return write(work);
    }

    @Override
    public void schema(String statement) {
        connection.guarded(() -> {
            try (Session session = connection.session(AccessMode.WRITE)) {
                return session.run(statement).consume();
            }
        });
    }

    @Override
    public PlanTree explain(String statement, Map<String, Object> parameters) {
        return PlanTrees.explained(summary("EXPLAIN " + statement, parameters, options(), row -> {})
                .plan());
    }

    @Override
    public PlanTree profile(String statement, Map<String, Object> parameters, ReadOptions options) {
        return PlanTrees.profiled(
                summary("PROFILE " + statement, parameters, options, row -> {}).profile());
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean responds(Duration limit) {
        return true;
    }

    @Override
    public void terminateAll() {
        connection.close();
    }

    @Override
    public void close() {
        connection.close();
    }
}
