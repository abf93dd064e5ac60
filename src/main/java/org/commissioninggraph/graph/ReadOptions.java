package org.commissioninggraph.graph;

import java.time.Duration;

/**
 * How one statement is read.
 *
 * @param name by which it can be terminated: another one for each read
 * @param timeout after which the server ends it
 * @param fetchSize rows that may wait in memory before they are taken, 1 or more
 */
public record ReadOptions(String name, Duration timeout, int fetchSize) {
    ReadOptions within(Duration limit) {
        return new ReadOptions(name, limit, fetchSize);
    }
}
