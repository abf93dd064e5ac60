package org.commissioninggraph.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of seed files. Its files are replaced together, after all of them are written beside it: an import that
 * fails leaves the old ones as they were.
 */
final class SeedFolder {
    private final Path folder;

    SeedFolder(Path folder) {
        this.folder = folder;
    }

    /** @param files the content by path below the folder; what else lies there stays */
    void replace(Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, ".import");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            for (String file : files.keySet()) {
                Path path = folder.resolve(file);
                Files.createDirectories(path.getParent());
                Files.move(fresh.resolve(file), path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path fresh) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(fresh)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
