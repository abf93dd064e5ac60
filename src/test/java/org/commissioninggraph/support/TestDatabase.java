package org.commissioninggraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.graph.DriverDatabase;
import org.commissioninggraph.graph.ReadOptions;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real Neo4j for all tests of this process, started when it is first asked for. {@code -Dneo4j=docker} takes a
 * container in the place of the embedded server.
 */
public final class TestDatabase {
    private static final String WHERE = System.getProperty("neo4j", "embedded");

    /** Long enough for a slow machine, short enough that a runaway query fails its test. */
    public static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);

    private record Running(Database database, DatabaseAddress address) {}

    private static final class Holder {
        static final Running RUNNING = start();
    }

    private TestDatabase() {}

    /** The database with whatever the tests before have left in it. Not to be closed. */
    public static Database get() {
        return Holder.RUNNING.database();
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
        long deleted;
        do { // some at a time: what a transaction may hold is bounded
            deleted = (long) database.write(transaction -> transaction.run(
                            "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS deleted", Map.of()))
                    .get(0)
                    .get("deleted");
        } while (deleted > 0);
        database.read("SHOW CONSTRAINTS YIELD name RETURN name", Map.of())
                .forEach(row -> database.schema("DROP CONSTRAINT `" + row.get("name") + "`"));
        database.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", Map.of())
                .forEach(row -> database.schema("DROP INDEX `" + row.get("name") + "`"));
        return database;
    }

    private static Running start() {
        Running running =
                switch (WHERE) {
                    case "embedded" -> embedded();
                    case "docker" -> docker();
                    default -> throw new IllegalArgumentException("-Dneo4j=" + WHERE + ": expected embedded or docker");
                };
        Runtime.getRuntime().addShutdownHook(new Thread(running.database()::close));
        System.out.println("Tests run against " + running.database().description());
        return running;
    }

    private static Running embedded() {
        try {
            Path folder = Files.createTempDirectory("commissioning-graph-test");
            Database database = EmbeddedNeo4j.start(folder, QUERY_TIMEOUT, new EmbeddedEvents());
            String uri = database.description().replaceFirst(".* at ", "");
            String password = Files.readString(folder.resolve("neo4j-password")).strip();
            return new Running(database, new DatabaseAddress(uri, "neo4j", password, "neo4j", QUERY_TIMEOUT));
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
        return new Running(DriverDatabase.connect(address), address);
    }
}
