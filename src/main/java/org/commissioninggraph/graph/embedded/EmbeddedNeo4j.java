package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
     * Starts the server on a free port of the loopback interface. A store that cannot be opened, or that something else
     * has written into, is moved aside and an empty one is made, since all that is in it can be loaded again.
     *
     * @param folder holds the store in {@code neo4j}, and the password, which only its owner may read, in
     *     {@code neo4j-password}
     * @throws GraphException when another process uses the folder, when it cannot be written or has no room, or when this
     *     distribution has no embedded server
     */
    public static Database start(Path folder, Duration queryTimeout, ServerEvents events) {
        DataFolderLock lock = DataFolderLock.acquire(folder);
        try {
            Path store = folder.resolve("neo4j");
            if (isNew(folder)) {
                FreeSpace.check(folder);
                EmptyMark.of(folder.resolve("neo4j")).set();
            }
            String password = PasswordFile.renew(folder.resolve("neo4j-password"));
            return connected(started(store, password, events), lock, password, queryTimeout);
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

    /** Whether it is known before {@link #start} that it will find nothing that was loaded. */
    public static boolean isEmpty(Path folder) {
        return isNew(folder) || EmptyMark.of(folder.resolve("neo4j")).isSet();
    }

    /** To be called when something was loaded. */
    public static void loaded(Path folder) {
        EmptyMark.of(folder.resolve("neo4j")).remove();
    }

    private static boolean isNew(Path folder) {
        return Files.notExists(folder.resolve("neo4j"));
    }

    private static Database connected(
            EmbeddedServer server, DataFolderLock lock, String password, Duration queryTimeout) {
        String uri = "bolt://127.0.0.1:" + server.port();
        try {
            return DriverDatabase.connectEmbedded(
                    new DatabaseAddress(uri, USER, password, EmbeddedServer.DATABASE, queryTimeout),
                    server,
                    lock::close);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static EmbeddedServer started(Path store, String password, ServerEvents events) {
        boolean existed = Files.exists(store);
        StoreGuard guard = new StoreGuard(store, events);
        try {
            guard.check();
            return EmbeddedServer.start(store, password, guard);
        } catch (GraphException e) {
            DiskFailure.in(e).ifPresent(failure -> {
                throw guard.cannotWrite(failure);
            });
            if (!existed || (e.code() != Code.EMBEDDED_FAILED && e.code() != Code.STORE_DAMAGED)) {
                throw e;
            }
            events.notice(e.getMessage() + ": the store is now in " + moveAside(store, guard)
                    + ", and the data is loaded again");
            return EmbeddedServer.start(store, password, new StoreGuard(store, events));
        }
    }

    /** Keeps the last unreadable store only, so that the disk does not fill. */
    private static Path moveAside(Path store, StoreGuard guard) {
        Path aside = store.resolveSibling(store.getFileName() + "-unreadable");
        try {
            Folders.delete(aside);
            Files.move(store, aside);
            guard.forget();
            EmptyMark.of(store).set();
            return aside;
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE, "cannot move " + store + " to " + aside + ": " + e.getMessage(), e);
        }
    }
}
