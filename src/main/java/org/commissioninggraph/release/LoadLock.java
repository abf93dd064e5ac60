package org.commissioninggraph.release;

import java.util.Map;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.WriteTransaction;

/**
 * One load at a time: a node of its own, which no load deletes. It is held by the transaction that took it until that is
 * committed or undone, so the next holder sees all that it did.
 */
public final class LoadLock {
    public static final String LABEL = "LoadLock";

    private LoadLock() {}

    /** Makes the node where there is none: a lock that others do not see keeps none of them out. */
    public static void make(Database database) {
        database.write(transaction -> transaction.run("MERGE (l:`LoadLock`)", Map.of()));
    }

    /** Waits until no other transaction holds it. */
    public static void take(WriteTransaction transaction) {
        transaction.run("MATCH (l:`LoadLock`) SET l.locked = true REMOVE l.locked", Map.of());
    }
}
