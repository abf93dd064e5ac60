package org.commissioninggraph.data;

import java.time.Duration;
import org.commissioninggraph.graph.Database;

/**
 * What a load did.
 *
 * @param changed false when the database held the same release already, so that nothing was written
 */
public record LoadReport(String version, boolean changed, long nodes, long edges, Duration took) {
    /** For people, in one line. */
    public String describe(Database database) {
        if (!changed) {
            return "release " + version + " is in " + database.description() + " already: nothing changed";
        }
        return String.format(
                "release %s is in %s: %d nodes, %d edges, %.1f s",
                version, database.description(), nodes, edges, took.toMillis() / 1000.0);
    }
}
