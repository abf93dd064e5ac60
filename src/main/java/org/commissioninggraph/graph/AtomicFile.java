package org.commissioninggraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: whoever reads it finds all of what it held before, or all that is new. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes what is to be in the file into another one, which is not there yet. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path draft) throws IOException;
    }

    /** Takes the place of what the file held. */
    public static void write(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            content.writeTo(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
