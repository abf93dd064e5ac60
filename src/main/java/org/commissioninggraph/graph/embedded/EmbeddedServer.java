package org.commissioninggraph.graph.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A running Neo4j server. */
final class EmbeddedServer {
    static final String DATABASE = DEFAULT_DATABASE_NAME;

    /** The whole store is a few dozen megabytes; the rest of the memory is for queries. */
    private static final long PAGE_CACHE = ByteUnit.mebiBytes(128);

    private static final long OPENING_MILLIS = Duration.ofMinutes(2).toMillis();

    private final DatabaseManagementService service;

    private EmbeddedServer(DatabaseManagementService service) {
        this.service = service;
    }

    /** @throws GraphException with code EMBEDDED_FAILED when the store or the server does not open */
    static EmbeddedServer start(Path home, String password) {
        EmbeddedServer server = new EmbeddedServer(build(home));
        try {
            server.open(password);
            return server;
        } catch (RuntimeException e) {
            server.stop();
            throw e instanceof GraphException known ? known : failed(e);
        }
    }

    int port() {
        return system().getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    void stop() {
        service.shutdown();
    }

    private void open(String password) {
        if (!service.database(DATABASE).isAvailable(OPENING_MILLIS)) {
            throw new GraphException(Code.EMBEDDED_FAILED, "its database " + DATABASE + " does not become available");
        }
        system().executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private GraphDatabaseAPI system() {
        return (GraphDatabaseAPI) service.database(SYSTEM_DATABASE_NAME);
    }

    private static DatabaseManagementService build(Path home) {
        try {
            return new DatabaseManagementServiceBuilder(home.toAbsolutePath())
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                    .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                    // Within one process nothing uses it, and Netty 4.2, which the driver needs, does not open it.
                    .setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
                    .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                    // The only client is this process, which has closed its driver by then.
                    .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
                    .build();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private static GraphException failed(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new GraphException(
                Code.EMBEDDED_FAILED,
                "the embedded Neo4j does not start: " + root.getClass().getSimpleName() + ": " + reason,
                failure);
    }
}
