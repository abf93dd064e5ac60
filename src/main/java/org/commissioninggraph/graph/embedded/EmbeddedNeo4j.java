package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.commissioninggraph.graph.embedded.EmbeddedServer.Bolt;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.internal.Version;

/** Opens the database in the data folder, whose server runs in this process. */
public final class EmbeddedNeo4j {
    private static final String USER = "neo4j";

    private EmbeddedNeo4j() {}

    /**
     * Starts the server. A store that cannot be opened, or that something else has written into, is moved aside and an
     * empty one is made, since all that is in it can be loaded again.
     *
     * @param folder holds the store in {@code neo4j}
     * @param boltPort of the loopback interface, where Neo4j's tools can look into the database, 0 for any that is free;
     *     null to listen nowhere. Where it listens is told as a notice. The password, another one at each start, is then
     *     in {@code neo4j-password} in the folder, which only its owner may read
     * @throws GraphException when another process uses the folder or the port, when the folder cannot be written or has
     *     no room, or when this distribution has no embedded server
     */
    public static Database start(Path folder, Duration queryTimeout, @Nullable Integer boltPort, ServerEvents events) {
        DataFolderLock lock = DataFolderLock.acquire(folder);
        try {
            if (isNew(folder)) {
                FreeSpace.check(folder);
                EmptyMark.of(folder.resolve("neo4j")).set();
            }
            Path password = folder.resolve("neo4j-password");
            Bolt bolt = boltPort == null ? null : new Bolt(boltPort, PasswordFile.renew(password));
            EmbeddedServer server = started(folder, bolt, events);
            if (bolt != null) {
                events.notice("Neo4j's tools can look into the database at " + server.address() + ", as user " + USER
                        + " with the password in " + password);
            }
            String description = "embedded Neo4j " + Version.getNeo4jVersion() + " at " + folder;
            return new EmbeddedDatabase(server, description, queryTimeout, lock::close);
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

    private static EmbeddedServer started(Path folder, @Nullable Bolt bolt, ServerEvents events) {
        Path store = folder.resolve("neo4j");
        boolean existed = Files.exists(store);
        StoreGuard guard = new StoreGuard(store, events);
        try {
            guard.check();
            return EmbeddedServer.start(store, bolt, guard);
        } catch (GraphException e) {
            DiskFailure.in(e).ifPresent(failure -> {
                throw guard.cannotWrite(failure);
            });
            if (!existed || (e.code() != Code.EMBEDDED_FAILED && e.code() != Code.STORE_DAMAGED)) {
                throw e;
            }
            events.notice(
                    e.getMessage() + ". This start loads it, and keeps the old store in " + moveAside(store, guard));
            FreeSpace.check(folder);
            return EmbeddedServer.start(store, bolt, new StoreGuard(store, events));
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
