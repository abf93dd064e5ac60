package org.commissioninggraph.graph.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.kernel.api.KernelTransactionHandle;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.api.KernelTransactions;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.memory.MemoryLimitExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Neo4j server. Thread-safe. */
final class EmbeddedServer {
    private static final String DATABASE = DEFAULT_DATABASE_NAME;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final long OPENING_MILLIS = Duration.ofSeconds(10).toMillis();

    private final DatabaseManagementService service;
    private final StoreGuard guard;
    private final MemoryLimits limits;

    private EmbeddedServer(DatabaseManagementService service, StoreGuard guard) {
        this.service = service;
        this.guard = guard;
        this.limits = new MemoryLimits(part(SYSTEM_DATABASE_NAME, Config.class));
    }

    /**
     * How the server is reached from outside of this process.
     *
     * @param port 0 for any that is free
     */
    record Bolt(int port, String password) {}

    /**
     * @param bolt null where nothing is to listen
     * @throws GraphException with code EMBEDDED_FAILED when the store or the server does not open
     */
    static EmbeddedServer start(Path home, @Nullable Bolt bolt, StoreGuard guard) {
        EmbeddedServer server = new EmbeddedServer(build(home, bolt, guard), guard);
        try {
            server.open();
            if (bolt != null) {
                server.setPassword(bolt.password());
            }
        } catch (RuntimeException e) {
            server.service.shutdown();
            throw e instanceof GraphException known ? known : StartFailures.translated(e, null);
        }
        guard.watch(server::checkpoint);
        return server;
    }

    private static DatabaseManagementService build(Path home, @Nullable Bolt bolt, StoreGuard guard) {
        Integer port = bolt == null ? null : bolt.port();
        try {
            return ServerConfiguration.builder(home, new ObservedFileSystem(guard.writes()), guard, port)
                    .build();
        } catch (RuntimeException e) {
            throw StartFailures.translated(e, port);
        }
    }

    private void open() {
        GraphDatabaseAPI database = api(DATABASE);
        part(SYSTEM_DATABASE_NAME, DatabaseStateService.class)
                .causeOfFailure(database.databaseId())
                .ifPresent(cause -> {
                    throw StartFailures.translated(cause, null);
                });
        if (!database.isAvailable(OPENING_MILLIS)) {
            throw new GraphException(Code.EMBEDDED_FAILED, "its database " + DATABASE + " does not become available");
        }
    }

    private void setPassword(String password) {
        api(SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    /** Where it listens, if it was told to. */
    String address() {
        ConnectorPortRegister ports = part(SYSTEM_DATABASE_NAME, ConnectorPortRegister.class);
        return "bolt://" + ServerConfiguration.HOST + ":"
                + ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }

    GraphDatabaseService graph() {
        return api(DATABASE);
    }

    StoreGuard guard() {
        return guard;
    }

    /** Gives one transaction as much memory as it asks for, until what is returned is run. */
    Runnable liftMemoryLimits() {
        limits.lift();
        return limits::restore;
    }

    /** Writes into the files of the store what is in memory and in the transaction logs. */
    void flush() {
        guard.flush(this::checkpoint);
    }

    /**
     * Asks whether it answers a statement that touches nothing, within a time. That all memory for queries is in use is an
     * answer.
     */
    boolean responds(Duration limit) {
        try {
            return api(DATABASE).executeTransactionally("RETURN 1 AS one", Map.of(), Result::hasNext, limit);
        } catch (RuntimeException e) {
            LOG.debug("the server does not respond", e);
            return isOfMemory(e);
        }
    }

    private static boolean isOfMemory(RuntimeException failure) {
        String status = failure instanceof QueryExecutionException query ? query.getStatusCode() : "";
        return status.contains("OutOfMemory") || failure instanceof MemoryLimitExceededException;
    }

    /** Ends every transaction that runs. Does not wait; Neo4j does not end what it still plans. */
    void terminateTransactions() {
        for (KernelTransactionHandle transaction :
                part(DATABASE, KernelTransactions.class).executingTransactions()) {
            transaction.markForTermination(Status.Transaction.Terminated);
        }
    }

    void stop() {
        guard.shutDown(service::shutdown);
    }

    private void checkpoint() {
        try {
            for (String name : List.of(SYSTEM_DATABASE_NAME, DATABASE)) {
                part(name, CheckPointer.class).forceCheckPoint(new SimpleTriggerInfo("the store is sealed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GraphDatabaseAPI api(String database) {
        return (GraphDatabaseAPI) service.database(database);
    }

    private <T> T part(String database, Class<T> type) {
        return api(database).getDependencyResolver().resolveDependency(type);
    }
}
