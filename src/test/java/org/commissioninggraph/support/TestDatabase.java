package org.commissioninggraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.graph.DriverDatabase;
import org.commissioninggraph.graph.ReadOptions;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real Neo4j for all tests of this process, started when it is first asked for. {@code -Dneo4j=docker} takes a
 * container in the place of the embedded server; {@code -Dtests.over=driver} asks the embedded server over Bolt, as
 * others would.
 */
public final class TestDatabase {
    private static final String WHERE = System.getProperty("neo4j", "embedded");
    private static final String OVER = System.getProperty("tests.over", "process");

    /** Long enough for a slow machine, short enough that a runaway query fails its test. */
    public static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);

    /** @param inProcess null where the server is not in this process */
    private record Running(@Nullable Database inProcess, Database overDriver, DatabaseAddress address) {
        Database asked() {
            return switch (OVER) {
                case "process" -> inProcess == null ? overDriver : inProcess;
                case "driver" -> overDriver;
                default -> throw new IllegalArgumentException("-Dtests.over=" + OVER + ": expected process or driver");
            };
        }

        void close() {
            overDriver.close();
            if (inProcess != null) {
                inProcess.close();
            }
        }
    }

    private static final class Holder {
        static final Running RUNNING = start();
    }

    private TestDatabase() {}

    /** The database with whatever the tests before have left in it. Not to be closed. */
    public static Database get() {
        return Holder.RUNNING.asked();
    }

    /** The same database by each of the ways to it. Not to be closed. */
    public static Stream<Named<Database>> ways() {
        return Stream.of(Holder.RUNNING.inProcess(), Holder.RUNNING.overDriver())
                .filter(Objects::nonNull)
                .map(way -> Named.of(way.getClass().getSimpleName(), way));
    }

    /** As {@link #get}, but where a load may use as much memory as it takes if the server is in this process. */
    public static Database forLoads() {
        Database inProcess = Holder.RUNNING.inProcess();
        return inProcess == null ? get() : inProcess;
    }

    /** Whether its server is in another process, with settings of its own. */
    public static boolean isElsewhere() {
        return Holder.RUNNING.inProcess() == null;
    }

    /** Where it is, for tests that connect by themselves. */
    public static DatabaseAddress address() {
        return Holder.RUNNING.address();
    }

    /** A read under a name of its own. */
    public static ReadOptions reading() {
        return new ReadOptions(UUID.randomUUID().toString(), QUERY_TIMEOUT, 500);
    }

    /** The database without nodes, constraints and indexes. Not to be closed. */
    public static Database empty() {
        Database database = get();
        delete(database, "MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r");
        delete(database, "MATCH (n) WITH n LIMIT 2000 DELETE n");
        database.read("SHOW CONSTRAINTS YIELD name RETURN name", Map.of())
                .forEach(row -> database.schema("DROP CONSTRAINT `" + row.get("name") + "`"));
        database.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", Map.of())
                .forEach(row -> database.schema("DROP INDEX `" + row.get("name") + "`"));
        return database;
    }

    /** Some at a time: what a transaction may hold is bounded. */
    private static void delete(Database database, String some) {
        long deleted;
        do {
            deleted = (long)
                    database.write(transaction -> transaction.run(some + " RETURN count(*) AS deleted", Map.of()))
                            .get(0)
                            .get("deleted");
        } while (deleted > 0);
    }

    private static Running start() {
        Running running =
                switch (WHERE) {
                    case "embedded" -> embedded();
                    case "docker" -> docker();
                    default -> throw new IllegalArgumentException("-Dneo4j=" + WHERE + ": expected embedded or docker");
                };
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        System.out.println("Tests run against " + running.asked().description());
        return running;
    }

    private static Running embedded() {
        try {
            Path folder = Files.createTempDirectory("commissioning-graph-test");
            EmbeddedEvents events = new EmbeddedEvents();
            Database inProcess = EmbeddedNeo4j.start(folder, QUERY_TIMEOUT, 0, events);
            String password = Files.readString(folder.resolve("neo4j-password")).strip();
            DatabaseAddress address =
                    new DatabaseAddress(events.boltAddress(), "neo4j", password, "neo4j", QUERY_TIMEOUT);
            return new Running(inProcess, DriverDatabase.connect(address), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // the container ends with this process
    private static Running docker() {
        Neo4jContainer container = new Neo4jContainer(DockerImageName.parse("neo4j:5.26"));
        container.start();
        DatabaseAddress address = new DatabaseAddress(
                container.getBoltUrl(), "neo4j", container.getAdminPassword(), "neo4j", QUERY_TIMEOUT);
        return new Running(null, DriverDatabase.connect(address), address);
    }
}
