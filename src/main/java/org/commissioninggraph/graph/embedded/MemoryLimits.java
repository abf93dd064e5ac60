package org.commissioninggraph.graph.embedded;

import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;

/** What transactions may use of the heap, which a load is free from: it is one transaction. Thread-safe. */
final class MemoryLimits {
    private static final long NONE = 0;

    private final Config config;
    private int lifted;

    MemoryLimits(Config config) {
        this.config = config;
    }

    /** Transactions that begin now are not limited, until the matching {@link #restore}. */
    synchronized void lift() {
        if (lifted++ == 0) {
            set(NONE, NONE);
        }
    }

    synchronized void restore() {
        if (--lifted == 0) {
            set(ServerConfiguration.ofOneTransaction(), ServerConfiguration.ofAllTransactions());
        }
    }

    private void set(long ofOne, long ofAll) {
        config.setDynamic(GraphDatabaseSettings.memory_transaction_global_max_size, ofAll, "commissioning-graph");
        config.setDynamic(GraphDatabaseSettings.memory_transaction_max_size, ofOne, "commissioning-graph");
    }
}
