package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;

/**
 * A file beside a store into which nothing was loaded yet: so that is known before Neo4j starts, which takes seconds.
 *
 * @param file that is there as long as the mark is set
 */
record EmptyMark(Path file) {
    static EmptyMark of(Path store) {
        return new EmptyMark(store.resolveSibling(store.getFileName() + "-empty"));
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void set() {
        try {
            Files.writeString(file, "nothing was loaded into the store yet\n");
        } catch (IOException e) {
            throw unusable("write", e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable("remove", e);
        }
    }

    private GraphException unusable(String what, IOException failure) {
        return new GraphException(
                Code.DATA_DIR_UNUSABLE,
                "cannot " + what + " " + file + " (" + failure + "): give this user the right to, or remove it",
                failure);
    }
}
