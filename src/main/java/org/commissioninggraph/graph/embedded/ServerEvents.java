package org.commissioninggraph.graph.embedded;

import org.commissioninggraph.graph.GraphException;

/** What the embedded server tells the program around it, from any thread. */
public interface ServerEvents {
    /** One line that the person at the terminal should read. */
    void notice(String line);

    /**
     * The server cannot go on. To be answered by the end of the process: closing the database may never return, since
     * Neo4j tries for ever to write what it holds.
     */
    void fatal(GraphException failure);
}
