package org.commissioninggraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.io.fs.StoreFileChannel;

final class DiskFailureTests {
    private static final Path FULL = Path.of("/dev/full");

    private final List<String> told = new ArrayList<>();
    private final ObservedFileSystem files = new ObservedFileSystem(new WriteListener() {
        @Override
        public void begun() {
            told.add("begun");
        }

        @Override
        public void ended() {
            told.add("ended");
        }

        @Override
        public void failed(IOException failure) {
            told.add(failure.getMessage());
        }
    });

    @Test
    void aWriteOnAFullDiskIsTold() throws IOException {
        assumeTrue(Files.exists(FULL), "left out: this system has no /dev/full");
        try (StoreFileChannel channel = files.open(FULL, Set.of(StandardOpenOption.WRITE))) {
            assertThatThrownBy(() -> channel.writeAll(ByteBuffer.wrap(new byte[10]), 0))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> channel.write(new ByteBuffer[] {ByteBuffer.wrap(new byte[10])}))
                    .isInstanceOf(IOException.class);
        }
        assertThat(told)
                .containsExactly(
                        "begun", "No space left on device", "ended", "begun", "No space left on device", "ended");
    }

    @Test
    void whatChangesTheStoreIsToldAndWhatReadsIsNot(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("file");
        try (StoreFileChannel channel = files.write(file)) {
            channel.writeAll(ByteBuffer.wrap(new byte[10]));
        }
        int changes = told.size();
        try (StoreFileChannel channel = files.read(file)) {
            channel.readAll(ByteBuffer.allocate(10));
        }
        assertThat(told).hasSize(changes).contains("begun", "ended").hasSize(4);
    }

    @Test
    void aFileThatIsClosedMeanwhileIsNoFailureOfTheDisk() throws IOException {
        StoreFileChannel channel = files.open(Path.of("/dev/null"), Set.of(StandardOpenOption.WRITE));
        channel.close();
        assertThatThrownBy(() -> channel.write(ByteBuffer.wrap(new byte[1])))
                .isInstanceOf(ClosedChannelException.class);

        assertThat(told).containsExactly("begun", "ended");
    }

    @Test
    void theReasonIsFoundAmongTheCauses() {
        IOException full = new FileSystemException("file", null, "No space left on device");

        assertThat(DiskFailure.in(new IllegalStateException(new RuntimeException(full))))
                .contains(full);
        assertThat(DiskFailure.in(new IllegalStateException(new IOException("broken"))))
                .isEmpty();
        assertThat(DiskFailure.cannotWrite(Path.of("data"), full))
                .hasMessageContaining("(No space left on device)")
                .hasMessageContaining("DATA_DIR");
    }
}
