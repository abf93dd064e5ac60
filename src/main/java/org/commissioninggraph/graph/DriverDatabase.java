package org.commissioninggraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/** A database behind Neo4j's driver, whose server runs elsewhere. */
public final class DriverDatabase implements Database {
    /** How long a read may be tried again while a cluster chooses a new leader or a connection is replaced. */
    private static final long RETRY_SECONDS = 5;

    private static final int DEFAULT_FETCH_SIZE = 1_000;

    /** The metadata of a transaction that tells which read it is. */
    private static final String NAME = "commissioning_graph";

    private static final String TERMINATE = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS data"
            + " WHERE data." + NAME + " = $name TERMINATE TRANSACTIONS id YIELD message RETURN message";

    private final Driver driver;
    private final DatabaseAddress address;
    private final TransactionConfig limited;
    private final DriverFailures failures;
    private final String description;
    private volatile boolean closed;

    private DriverDatabase(Driver driver, DatabaseAddress address) {
        this.driver = driver;
        this.address = address;
        this.limited =
                TransactionConfig.builder().withTimeout(address.queryTimeout()).build();
        this.failures = new DriverFailures(address);
        this.description = "Neo4j " + greet().text() + " at " + address.uri() + ", database " + address.database();
    }

    /**
     * Connects to a server that runs elsewhere.
     *
     * @throws GraphException when nothing answers, the password is wrong, the database does not exist or the server is
     *     older than 5.26
     */
    public static DriverDatabase connect(DatabaseAddress address) {
        Driver driver;
        try {
            driver = GraphDatabase.driver(
                    address.uri(), AuthTokens.basic(address.user(), address.password()), configuration());
        } catch (IllegalArgumentException e) {
            throw new GraphException(
                    GraphException.Code.INVALID_ADDRESS,
                    "cannot use NEO4J_URI=" + address.uri() + " (" + e.getMessage()
                            + "): write it like neo4j://host:7687 or bolt://host:7687",
                    e);
        }
        try {
            return new DriverDatabase(driver, address);
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /** The driver's default logger is the JDK's, which would write past the logging of this program. */
    @SuppressWarnings("deprecation")
    private static Config configuration() {
        return Config.builder()
                .withLogging(Logging.slf4j())
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                .withNotificationConfig(NotificationConfig.disableAllConfig())
                .withTelemetryDisabled(true)
                .withUserAgent("commissioning-graph")
                .build();
    }

    private ServerVersion greet() {
        return guarded(() -> {
            try (Session session = session(AccessMode.READ)) {
                ResultSummary greeting = session.run("RETURN 1", limited).consume();
                return ServerVersion.supported(greeting.server().agent(), address.uri());
            }
        });
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, Object> parameters) {
        return guarded(() -> {
            try (Session session = session(AccessMode.READ)) {
                return session.executeRead(transaction -> rows(transaction, statement, parameters), limited);
            }
        });
    }

    @Override
    public void read(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row) {
        guarded(() -> {
            try (Session session = session(AccessMode.READ, options.fetchSize())) {
                return session.executeRead(
                        transaction -> handOver(transaction.run(statement, parameters), row), named(options));
            }
        });
    }

    /** The driver tries a failed read again, but not once a row was handed over, nor where it needs too much memory. */
    private long handOver(Result result, Consumer<Map<String, @Nullable Object>> row) {
        long rows = 0;
        try {
            for (; result.hasNext(); rows++) {
                row.accept(DriverValues.row(result.next()));
            }
            return rows;
        } catch (Neo4jException e) {
            GraphException failure = told(e);
            throw rows == 0 && failure.code() != GraphException.Code.QUERY_TOO_LARGE ? e : failure;
        }
    }

    @Override
    public CompletionStage<Integer> terminate(String name) {
        AsyncSession session = driver.session(
                AsyncSession.class,
                SessionConfig.builder().withDatabase(address.database()).build());
        return session.runAsync(TERMINATE, Map.of("name", name))
                .thenCompose(ResultCursor::listAsync)
                .handle((ended, failure) -> failure == null ? ended.size() : 0)
                .thenCompose(ended -> session.closeAsync().handle((closed, failure) -> ended));
    }

    @Override
    public <T> T write(Function<WriteTransaction, T> work) {
        return guarded(() -> {
            try (Session session = session(AccessMode.WRITE);
                    Transaction transaction = session.beginTransaction()) {
                T done = work.apply((statement, parameters) -> rows(transaction, statement, parameters));
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
        guarded(() -> {
            try (Session session = session(AccessMode.WRITE)) {
                return session.run(statement).consume();
            }
        });
    }

    @Override
    public PlanTree explain(String statement, Map<String, Object> parameters) {
        return PlanTrees.explained(
                summary("EXPLAIN " + statement, parameters, limited).plan());
    }

    @Override
    public PlanTree profile(String statement, Map<String, Object> parameters, ReadOptions options) {
        return PlanTrees.profiled(
                summary("PROFILE " + statement, parameters, named(options)).profile());
    }

    private ResultSummary summary(String statement, Map<String, Object> parameters, TransactionConfig config) {
        return guarded(() -> {
            try (Session session = session(AccessMode.READ)) {
                return session.executeRead(transaction -> summary(transaction.run(statement, parameters)), config);
            }
        });
    }

    private static TransactionConfig named(ReadOptions options) {
        return TransactionConfig.builder()
                .withTimeout(options.timeout())
                .withMetadata(Map.of(NAME, options.name()))
                .build();
    }

    /** After all rows: Neo4j tells no profile of a statement whose rows were not taken. */
    private static ResultSummary summary(Result result) {
        while (result.hasNext()) {
            result.next();
        }
        return result.consume();
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
        closed = true;
        driver.close();
    }

    @Override
    public void close() {
        closed = true;
        driver.close();
    }

    private Session session(AccessMode mode) {
        return session(mode, DEFAULT_FETCH_SIZE);
    }

    /** Sessions share their bookmarks, so that on a cluster a read sees what this process wrote. */
    private Session session(AccessMode mode, int fetchSize) {
        return driver.session(SessionConfig.builder()
                .withDatabase(address.database())
                .withDefaultAccessMode(mode)
                .withFetchSize(fetchSize)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build());
    }

    private static List<Map<String, @Nullable Object>> rows(
            SimpleQueryRunner transaction, String statement, Map<String, Object> parameters) {
        Result result = transaction.run(statement, parameters);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            rows.add(DriverValues.row(result.next()));
        }
        return rows;
    }

    /** A driver says of itself that it was closed, and not by an exception of Neo4j. */
    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw told(e);
        } catch (IllegalStateException e) {
            throw closed ? StatementFailures.closing(e) : e;
        }
    }

    private GraphException told(Neo4jException failure) {
        return closed ? StatementFailures.closing(failure) : failures.translated(failure);
    }
}
