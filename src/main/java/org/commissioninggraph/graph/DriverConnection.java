package org.commissioninggraph.graph;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.Neo4jException;

/** Neo4j's driver, connected to a server that runs elsewhere, and what its failures mean. Thread-safe. */
final class DriverConnection implements AutoCloseable {
    static final int DEFAULT_FETCH_SIZE = 1_000;

    private final Driver driver;
    private final DatabaseAddress address;
    private final DriverFailures failures;
    private volatile boolean closed;

    /** @param driver closed when this is */
    DriverConnection(Driver driver, DatabaseAddress address) {
        this.driver = driver;
        this.address = address;
        this.failures = new DriverFailures(address);
    }

    /**
     * Does not ask yet whether anything answers.
     *
     * @throws GraphException when the address is none
     */
    static DriverConnection to(DatabaseAddress address) {
        try {
            return new DriverConnection(
                    GraphDatabase.driver(
                            address.uri(), AuthTokens.basic(address.user(), address.password()), configuration()),
                    address);
        } catch (IllegalArgumentException e) {
            throw new GraphException(
                    GraphException.Code.INVALID_ADDRESS,
                    "cannot use NEO4J_URI=" + address.uri() + " (" + e.getMessage()
                            + "): write it like neo4j://host:7687 or bolt://host:7687",
                    e);
        }
    }

    /** The driver's default logger is the JDK's, which would write past the logging of this program. */
    @SuppressWarnings("deprecation")
    private static Config configuration() {
        return Config.builder()
                .withLogging(Logging.slf4j())
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                .withNotificationConfig(NotificationConfig.disableAllConfig())
                .withTelemetryDisabled(true)
                .withUserAgent("commissioning-graph")
                .build();
    }

    DatabaseAddress address() {
        return address;
    }

    Session session(AccessMode mode) {
        return session(mode, DEFAULT_FETCH_SIZE);
    }

    /**
     * Sessions share their bookmarks, so that on a cluster a read sees what this process wrote or has read before. They
     * take no message of their own.
     */
    Session session(AccessMode mode, int fetchSize) {
        return driver.session(SessionConfig.builder()
                .withDatabase(address.database())
                .withDefaultAccessMode(mode)
                .withFetchSize(fetchSize)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build());
    }

    /** It waits for nothing that was written. */
    AsyncSession asyncSession() {
        return driver.session(
                AsyncSession.class,
                SessionConfig.builder().withDatabase(address.database()).build());
    }

    /** A driver says of itself that it was closed, and not by an exception of Neo4j. */
    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw translated(e);
        } catch (IllegalStateException e) {
            throw closed ? StatementFailures.closing(e) : e;
        }
    }

    GraphException translated(Neo4jException failure) {
        return closed ? StatementFailures.closing(failure) : failures.translated(failure);
    }

    /** What still runs fails, and so does all that is begun. */
    @Override
    public void close() {
        closed = true;
        driver.close();
    }
}
