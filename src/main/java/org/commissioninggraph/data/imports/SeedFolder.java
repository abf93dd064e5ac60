package org.commissioninggraph.data.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commissioninggraph.data.ImportMark;
import org.jspecify.annotations.Nullable;

/**
 * The folder of seed files. Its files are replaced together, after all of them are written beside it: an import that
 * fails leaves the old ones as they were, and one that is ended while it replaces them leaves a mark, with which nobody
 * reads them.
 */
final class SeedFolder {
    private final Path folder;
    private final ImportMark mark;

    SeedFolder(Path folder) {
        this.folder = folder;
        this.mark = ImportMark.of(folder);
    }

    /** Looks at the new files before they take the place of the old ones. */
    @FunctionalInterface
    interface Check {
        void of(Path fresh) throws ImportFailure;
    }

    /** What a file holds that lies there, if it has more than a header; else null. */
    byte @Nullable [] rows(String file) throws IOException {
        Path path = folder.resolve(file);
        byte[] held = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        boolean any = new String(held, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findAny()
                .isPresent();
        return any ? held : null;
    }

    /** The sources in the release.json that lies there. */
    List<Map<String, Object>> sources() throws IOException {
        List<Map<String, Object>> sources = new ArrayList<>();
        Path file = folder.resolve("release.json");
        if (Files.exists(file)) {
            ObjectMapper json = new ObjectMapper();
            for (JsonNode source : json.readTree(file.toFile()).path("sources")) {
                sources.add(json.convertValue(source, new TypeReference<LinkedHashMap<String, Object>>() {}));
            }
        }
        return sources;
    }

    /**
     * @param files the content by path below the folder; what else lies there stays
     * @throws IOException that says whether the old files are still there
     */
    void replace(Map<String, byte[]> files, Check check) throws IOException, ImportFailure {
        Path fresh = begin();
        boolean sound = false;
        try {
            write(files, fresh);
            check.of(fresh);
            mark.set();
            sound = true;
        } catch (IOException e) {
            throw new IOException("nothing was replaced: " + e, e);
        } finally {
            if (!sound) {
                delete(fresh);
            }
        }
        move(files, fresh);
        end(fresh);
    }

    private static void end(Path fresh) throws IOException {
        try {
            delete(fresh);
        } catch (IOException e) {
            throw new IOException("all files were replaced, and only " + fresh + " is left: delete it (" + e + ")", e);
        }
    }

    /** One import at a time. */
    private Path begin() throws IOException {
        Files.createDirectories(folder);
        try {
            return Files.createDirectory(mark.folder());
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    mark.folder() + " is there: another import is at work, or was ended before it was done. If none"
                            + " is, delete that folder and run `import` again",
                    e);
        }
    }

    private static void write(Map<String, byte[]> files, Path fresh) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = fresh.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private void move(Map<String, byte[]> files, Path fresh) throws IOException {
        try {
            for (String file : files.keySet()) {
                Path path = folder.resolve(file);
                Files.createDirectories(path.getParent());
                Files.move(fresh.resolve(file), path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IOException(
                    "only some files of " + folder + " were replaced (" + e + "): delete " + fresh
                            + " and run `import` again",
                    e);
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
