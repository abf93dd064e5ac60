package org.commissioninggraph.graph.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.neo4j.collection.Dependencies;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.event.DatabaseEventListener;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.FileSystemAbstraction;

/** How the embedded server is set up. */
final class ServerConfiguration {
    /** The whole store is a few dozen megabytes; the rest of the memory is for queries. */
    private static final long PAGE_CACHE = ByteUnit.mebiBytes(128);

    /** The least that Neo4j accepts as a limit for all transactions. */
    private static final long LEAST = ByteUnit.mebiBytes(10);

    /** Where it listens, if it does. */
    static final String HOST = "127.0.0.1";

    private ServerConfiguration() {}

    /** @param boltPort 0 for any that is free, null where nothing is to listen */
    static DatabaseManagementServiceBuilderImplementation builder(
            Path home, FileSystemAbstraction files, DatabaseEventListener listener, @Nullable Integer boltPort) {
        Dependencies dependencies = new Dependencies();
        dependencies.satisfyDependency(files);
        return new DatabaseManagementServiceBuilderImplementation(home.toAbsolutePath())
                .setExternalDependencies(dependencies)
                .addDatabaseListener(listener)
                .setConfig(BoltConnector.enabled, boltPort != null)
                .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, boltPort == null ? 0 : boltPort))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                // Within one process nothing uses it, and Netty 4.2, which the driver needs, does not open it.
                .setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                // Who looks in over Bolt is not waited for.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ofOneTransaction())
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, ofAllTransactions())
                // Reserving room for files makes a database read-only where the disk is full: it is to fail instead.
                .setConfig(GraphDatabaseSettings.preallocate_store_files, false)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                // Whenever nothing was written for some seconds the store is flushed, see SealKeeper.
                .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofDays(1))
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files");
    }

    /** In bytes: a tenth of the heap. */
    static long ofOneTransaction() {
        return Math.max(LEAST, Runtime.getRuntime().maxMemory() / 10);
    }

    /** In bytes: a quarter of the heap, so that there is as much again for the rows that are read. */
    static long ofAllTransactions() {
        return Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4);
    }
}
