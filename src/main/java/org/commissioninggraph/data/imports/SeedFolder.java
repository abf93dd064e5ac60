package org.commissioninggraph.data.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commissioninggraph.data.ImportMark;
import org.commissioninggraph.data.TextFile;

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

    /** The sources of the rows of a file that lies there; none where it has no rows. */
    Set<String> sources(String file) throws IOException {
        Set<String> sources = new TreeSet<>();
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(TextFile.open(path))) {
                csv.forEach(row -> sources.add(row.findField("source").orElse("")));
            }
        }
        return sources;
    }

    /** What the release.json that lies there says of sources. */
    List<Map<String, Object>> described(Set<String> codes) throws IOException {
        List<Map<String, Object>> described = new ArrayList<>();
        Path file = folder.resolve("release.json");
        if (Files.exists(file)) {
            ObjectMapper json = new ObjectMapper();
            for (JsonNode source : json.readTree(file.toFile()).path("sources")) {
                if (codes.contains(source.path("code").asText())) {
                    described.add(json.convertValue(source, new TypeReference<LinkedHashMap<String, Object>>() {}));
                }
            }
        }
        return described;
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
            sound = true;
        } finally {
            if (!sound) {
                delete(fresh);
            }
        }
        mark.set();
        move(files, fresh);
        delete(fresh);
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
