package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.commissioninggraph.graph.AtomicFile;

/**
 * A checksum over all files of a store, in a file beside it, for as long as nothing writes into the store. Neo4j's own
 * files of nodes, relationships and properties have none: bytes that a disk has changed would be answered, or break
 * queries at some later time. Where there is no seal, nothing is known: the program was killed while it wrote, and Neo4j
 * restores the store from its transaction logs.
 */
final class StoreSeal {
    private static final int PART = 1 << 20;

    private final Path data;
    private final Path seal;

    /** @param store the home of the server, whose folder {@code data} is sealed */
    StoreSeal(Path store) {
        this.data = store.resolve("data");
        this.seal = store.resolveSibling(store.getFileName() + "-crc32c");
    }

    /** Whether the store is not as it was when it was sealed. */
    boolean isBroken() {
        try {
            return Files.exists(seal)
                    && Files.isDirectory(data)
                    && !Files.readString(seal).strip().equals(checksum());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the store in " + data, e);
        }
    }

    /**
     * CRC-32C in hexadecimal, over the names and bytes of all files, which nothing may write meanwhile. It is against
     * disks, not against people, and each start waits for it: SHA-256 takes four times as long.
     */
    String checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] part = new byte[PART];
        for (Path file : files()) {
            checksum.update((data.relativize(file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                    checksum.update(part, 0, read);
                }
            }
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    void set(String checksum) throws IOException {
        AtomicFile.write(seal, draft -> Files.writeString(draft, checksum + "\n"));
    }

    void remove() throws IOException {
        Files.deleteIfExists(seal);
    }
}
