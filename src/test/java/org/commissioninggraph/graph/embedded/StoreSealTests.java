package org.commissioninggraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreSealTests {
    @TempDir
    Path folder;

    private Path store;
    private Path file;
    private StoreSeal seal;

    @BeforeEach
    void makeStore() throws IOException {
        store = folder.resolve("neo4j");
        file = store.resolve("data/databases/neo4j/neostore.nodestore.db");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[100_000]);
        Files.write(file.resolveSibling("neostore"), new byte[10]);
        seal = new StoreSeal(store);
    }

    @Test
    void aStoreThatWasNeverSealedIsNotBroken() {
        assertThat(seal.isBroken()).isFalse();
    }

    @Test
    void aStoreIsAsItWasSealed() throws IOException {
        seal.set(seal.checksum());
        Files.createDirectories(store.resolve("logs"));
        Files.writeString(store.resolve("logs/debug.log"), "more");

        assertThat(seal.isBroken()).isFalse();
    }

    @Test
    void oneByteBreaksTheSeal() throws IOException {
        seal.set(seal.checksum());
        byte[] bytes = new byte[100_000];
        bytes[77_777] = 1;
        Files.write(file, bytes);

        assertThat(seal.isBroken()).isTrue();
    }

    @Test
    void aFileThatIsShorterOrGoneOrNewBreaksTheSeal() throws IOException {
        seal.set(seal.checksum());
        Files.write(file, new byte[99_999]);
        assertThat(seal.isBroken()).isTrue();

        Files.delete(file);
        assertThat(seal.isBroken()).isTrue();

        Files.write(file, new byte[100_000]);
        assertThat(seal.isBroken()).isFalse();
        Files.write(file.resolveSibling("another"), new byte[0]);
        assertThat(seal.isBroken()).isTrue();
    }

    @Test
    void aStoreThatWasTakenAwayIsNotBroken() throws IOException {
        seal.set(seal.checksum());
        Files.move(store, folder.resolve("elsewhere"));

        assertThat(seal.isBroken()).isFalse();
    }

    @Test
    void theKeeperTakesTheSealOffBeforeAWrite() throws IOException {
        seal.set(seal.checksum());
        SealKeeper keeper = keeper();

        keeper.begun();

        assertThat(folder.resolve("neo4j-crc32c")).doesNotExist();
        keeper.ended();
        keeper.close();
    }

    @Test
    void theKeeperSealsAStoreThatIsNotWritten() throws Exception {
        SealKeeper keeper = ofWritten();
        CountDownLatch flushed = new CountDownLatch(1);

        keeper.start(flushed::countDown);
        assertThat(flushed.await(1, TimeUnit.MINUTES)).isTrue();
        keeper.close();
        keeper.sealNow();

        assertThat(folder.resolve("neo4j-crc32c")).hasContent(seal.checksum());
        assertThat(keeper.isBroken()).isFalse();
        Files.write(file, new byte[1]);
        assertThat(keeper.isBroken()).isTrue();
    }

    @Test
    void theKeeperLetsAFlushEndThatHasBegunWhenItIsClosed() throws Exception {
        SealKeeper keeper = ofWritten();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();

        keeper.start(() -> {
            begun.countDown();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200)); // or until it is interrupted
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        keeper.close();

        assertThat(interrupted).isFalse();
    }

    @Test
    void theKeeperDoesNotSealWhatIsJustWritten() throws IOException {
        SealKeeper keeper = keeper();
        keeper.begun();

        keeper.sealNow();

        assertThat(folder.resolve("neo4j-crc32c")).doesNotExist();
        keeper.close();
    }

    @Test
    void aWriteThatFailsIsToldOfUnlessItIsTriedAgain() throws Exception {
        List<IOException> failures = new ArrayList<>();
        List<IOException> delays = new ArrayList<>();
        SealKeeper keeper = new SealKeeper(seal, failures::add, delays::add);
        keeper.begun();
        keeper.ended();
        keeper.failed(new IOException("while loading"));
        CountDownLatch flushed = new CountDownLatch(1);

        keeper.start(() -> {
            keeper.failed(new IOException("while flushing"));
            keeper.failed(new IOException("while flushing, another file"));
            flushed.countDown();
        });
        assertThat(flushed.await(1, TimeUnit.MINUTES)).isTrue();
        keeper.close();

        assertThat(failures).extracting(IOException::getMessage).containsExactly("while loading");
        assertThat(delays).extracting(IOException::getMessage).containsExactly("while flushing");
    }

    /** Of a store that is not written any more. */
    private SealKeeper ofWritten() {
        SealKeeper keeper = keeper();
        keeper.begun();
        keeper.ended();
        return keeper;
    }

    private SealKeeper keeper() {
        return new SealKeeper(seal, failure -> {}, failure -> {});
    }
}
