package org.commissioninggraph.graph.embedded;

import java.io.IOException;

/** Told of everything that Neo4j writes into the files of its store. Thread-safe. */
interface WriteListener {
    /** Before the files change. */
    void begun();

    /** After they have changed. */
    void ended();

    /** A write has failed, which Neo4j may try again for ever. */
    void failed(IOException failure);
}
