package org.commissioninggraph.graph;

import java.time.Duration;

/** The Neo4j server in this process that a {@link DriverDatabase} is connected to. Thread-safe. */
public interface LocalServer {
    /** Gives one transaction as much memory as it asks for, until what is returned is run. */
    Runnable liftMemoryLimits();

    /** Asks whether it answers a statement that touches nothing, within a time. */
    boolean responds(Duration limit);

    /**
     * Told of each failure of the server, so that it can look whether its store is damaged or its memory is used up.
     *
     * @param status Neo4j's status code, such as {@code Neo.DatabaseError.General.UnknownError}
     */
    void failed(String status);

    /** Ends every transaction that runs. Does not wait; Neo4j does not end what it still plans. */
    void terminateTransactions();

    void stop();
}
