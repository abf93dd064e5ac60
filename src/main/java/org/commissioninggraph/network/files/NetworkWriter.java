package org.commissioninggraph.network.files;

import java.io.IOException;

/** Writes networks in one format. Without state. */
interface NetworkWriter {
    /**
     * Writes all of the file. If it fails on the way, nothing follows that would make the file look whole.
     */
    void write(FileJob job) throws IOException;
}
