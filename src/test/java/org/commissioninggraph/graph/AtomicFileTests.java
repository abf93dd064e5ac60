package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTests {
    @TempDir
    Path folder;

    @Test
    void whatFailsLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("network.graphml"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, draft -> {
                    Files.writeString(draft, "half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");

        AtomicFile.write(file, draft -> Files.writeString(draft, "new"));
        assertThat(file).hasContent("new");
    }
}
