package org.commissioninggraph.data.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;

/** Seed files as a test reads them. */
record SeedFiles(Path folder) {
    static final Model MODEL = ModelReader.read(Path.of("schema", "model"));

    List<Map<String, String>> nodes(String label) throws IOException {
        return rows(folder.resolve("nodes/" + label + ".csv"));
    }

    List<Map<String, String>> relationships(String type) throws IOException {
        return rows(folder.resolve("relationships/" + type + ".csv"));
    }

    List<Map<String, String>> series(String property) throws IOException {
        return rows(folder.resolve("series/" + property + ".csv"));
    }

    Map<String, String> node(String label, String code) throws IOException {
        return nodes(label).stream()
                .filter(row -> code.equals(row.get("code")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " " + code));
    }

    /** The content by path below the folder. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : paths()) {
            contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    List<Path> paths() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        }
        return rows;
    }
}
