package org.commissioninggraph.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commissioninggraph.data.TextFile;
import org.locationtech.jts.geom.Geometry;

/** All input tables, read into memory from the subfolders {@code ods}, {@code tidy} and {@code found} of one folder. */
final class InputFiles {
    private final Map<TableFile, InputTable> tables = new HashMap<>();
    private final Map<OdsFamily, List<InputTable>> ods = new EnumMap<>(OdsFamily.class);

    private Map<String, Geometry> boundaries = Map.of();

    private InputFiles() {}

    static InputFiles read(Path folder, ImportProblems problems) throws IOException {
        InputFiles inputs = new InputFiles();
        InputReader reader = new InputReader(problems);
        for (OdsFamily family : OdsFamily.values()) {
            inputs.ods.put(family, readFamily(folder, family, reader, problems));
        }
        for (TableFile file : TidyFile.values()) {
            inputs.tables.put(file, readTable(folder, file, reader, problems));
        }
        for (TableFile file : FoundFile.values()) {
            inputs.tables.put(file, readTable(folder, file, reader, problems));
        }
        inputs.boundaries = BoundaryReader.read(folder, problems);
        return inputs;
    }

    /** The areas of the CCGs of 2013 by code, WGS84 degrees. */
    Map<String, Geometry> boundaries() {
        return boundaries;
    }

    List<InputRow> rows(TableFile file) {
        InputTable table = tables.get(file);
        return table == null ? List.of() : table.rows();
    }

    /** The vintages of a family, oldest first; a file without a date in its name is the current one, so the newest. */
    List<InputTable> vintages(OdsFamily family) {
        return ods.getOrDefault(family, List.of());
    }

    InputTable newest(OdsFamily family) {
        List<InputTable> vintages = vintages(family);
        return vintages.get(vintages.size() - 1);
    }

    /** The files that were read, by name. */
    Set<String> files() {
        Set<String> files = new TreeSet<>();
        tables.values().forEach(table -> files.add(table.file()));
        files.add(BoundaryReader.FILE);
        for (OdsFamily family : OdsFamily.values()) {
            vintages(family).forEach(table -> files.add(table.file()));
        }
        return files;
    }

    private static InputTable readTable(Path folder, TableFile file, InputReader reader, ImportProblems problems)
            throws IOException {
        Path path = folder.resolve(file.file());
        if (!Files.isRegularFile(path)) {
            String columns = String.join(",", file.columns());
            problems.add(file.file(), 1, "the file is missing", "a table with the columns " + columns);
            return new InputTable(file.file(), List.of());
        }
        try (BufferedReader text = TextFile.open(path)) {
            return file.header()
                    ? reader.table(file.file(), text, file.columns(), file.dates())
                    : reader.ods(file.file(), text, file.columns());
        }
    }

    private static List<InputTable> readFamily(
            Path folder, OdsFamily family, InputReader reader, ImportProblems problems) throws IOException {
        List<InputTable> tables = new ArrayList<>();
        for (Path path : vintages(folder.resolve("ods"), family, problems)) {
            try (BufferedReader text = TextFile.open(path)) {
                tables.add(reader.ods("ods/" + path.getFileName(), text, family.columns()));
            }
        }
        if (tables.isEmpty()) {
            String name = "ods/" + family.prefix() + ".csv";
            problems.add(
                    name,
                    1,
                    "the file is missing",
                    "that name, or one with a date as in " + family.prefix() + "_2019-10.csv");
        }
        return tables;
    }

    private static List<Path> vintages(Path folder, OdsFamily family, ImportProblems problems) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            String pattern = family.prefix() + "(_[\\d-]+)?\\.csv";
            List<Path> all = files.filter(path -> path.getFileName().toString().matches(pattern))
                    .filter(path -> isDated(path, problems))
                    .sorted(Comparator.comparing(InputFiles::vintage))
                    .toList();
            boolean newestOnly = family.vintages() == OdsFamily.Vintages.NEWEST && !all.isEmpty();
            return newestOnly ? all.subList(all.size() - 1, all.size()) : all;
        }
    }

    private static boolean isDated(Path path, ImportProblems problems) {
        String file = "ods/" + path.getFileName();
        try {
            OdsFamily.day(file);
            return true;
        } catch (DateTimeParseException e) {
            problems.add(file, 1, "the date in its name cannot be read", "yyyy, yyyy-mm, yyyy-mm-dd or none");
            return false;
        }
    }

    private static String vintage(Path path) {
        String name = path.getFileName().toString();
        int mark = name.indexOf('_');
        return mark < 0 ? "current" : name.substring(mark + 1);
    }
}
