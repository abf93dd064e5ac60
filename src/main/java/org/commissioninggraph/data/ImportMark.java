package org.commissioninggraph.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in a folder of seed files that an import is putting new ones in the place of those, or was ended while it did. */
public record ImportMark(Path folder) {
    /** The folder in that of the seed files in which an import writes the new ones. */
    public static ImportMark of(Path seedFolder) {
        return new ImportMark(seedFolder.resolve(".import"));
    }

    /** From now on the seed files may be old ones and new ones. */
    public void set() throws IOException {
        Files.createFile(file());
    }

    boolean isSet() {
        return Files.exists(file());
    }

    private Path file() {
        return folder.resolve("replacing");
    }
}
