package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.graph.DriverDatabase;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;

/** Opens the database in the data folder, whose server runs in this process. */
public final class EmbeddedNeo4j {
    private static final String USER = "neo4j";

    private EmbeddedNeo4j() {}

    /**
     * Starts the server on a free port of the loopback interface. A store that cannot be opened is moved aside and an
     * empty one is made, since all that is in it can be loaded again.
     *
     * @param folder holds the store in {@code neo4j}, and the password, which only its owner may read, in
     *     {@code neo4j-password}
     * @param notice told, in one line, what the person at the terminal should know
     * @throws GraphException when another process uses the folder, when it cannot be written, or when this distribution
     *     has no embedded server
     */
    public static Database start(Path folder, Duration queryTimeout, Consumer<String> notice) {
        DataFolderLock lock = DataFolderLock.acquire(folder);
        try {
            String password = PasswordFile.renew(folder.resolve("neo4j-password"));
            EmbeddedServer server = started(folder.resolve("neo4j"), password, notice);
            return connected(server, lock, password, queryTimeout);
        } catch (NoClassDefFoundError e) {
            lock.close();
            throw new GraphException(
                    Code.EMBEDDED_ABSENT,
                    "this distribution has no embedded Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether there is no store in the data folder yet, so that {@link #start} will make an empty one. */
    public static boolean isNew(Path folder) {
        return Files.notExists(folder.resolve("neo4j"));
    }

    private static Database connected(
            EmbeddedServer server, DataFolderLock lock, String password, Duration queryTimeout) {
        Runnable stop = () -> {
            server.stop();
            lock.close();
        };
        String uri = "bolt://127.0.0.1:" + server.port();
        try {
            return DriverDatabase.connectEmbedded(
                    new DatabaseAddress(uri, USER, password, EmbeddedServer.DATABASE, queryTimeout), stop);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static EmbeddedServer started(Path store, String password, Consumer<String> notice) {
        boolean existed = Files.exists(store);
        try {
            return EmbeddedServer.start(store, password);
        } catch (GraphException e) {
            if (!existed || e.code() != Code.EMBEDDED_FAILED) {
                throw e;
            }
            Path aside = moveAside(store);
            notice.accept("the store in " + store + " cannot be opened (" + e.getMessage() + "): it is now in " + aside
                    + ", and the data is loaded again");
            return EmbeddedServer.start(store, password);
        }
    }

    /** Keeps the last unreadable store only, so that the disk does not fill. */
    private static Path moveAside(Path store) {
        Path aside = store.resolveSibling(store.getFileName() + "-unreadable");
        try {
            Folders.delete(aside);
            return Files.move(store, aside);
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE, "cannot move " + store + " to " + aside + ": " + e.getMessage(), e);
        }
    }
}
