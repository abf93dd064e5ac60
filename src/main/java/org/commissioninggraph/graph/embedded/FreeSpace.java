package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;

/** Whether a disk has room for a store, asked before one is made: what does not fit is not begun. */
final class FreeSpace {
    /** A store with the shipped release has 106 MB, its transaction logs among them. */
    private static final long NEEDED = 120_000_000;

    private FreeSpace() {}

    /** @throws GraphException with code DATA_DIR_UNUSABLE when the disk of the folder has too little room */
    static void check(Path folder) {
        long free = free(folder);
        if (free < NEEDED) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE,
                    "the disk of the data folder " + folder.toAbsolutePath() + " has " + free / 1_000_000
                            + " MB left, and a new store needs " + NEEDED / 1_000_000
                            + " MB: make room there, or set DATA_DIR to a folder with room");
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE,
                    "cannot look into the data folder " + folder.toAbsolutePath() + ": " + e,
                    e);
        }
    }
}
