package org.commissioninggraph.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file with a header, in UTF-8.
 *
 * @param file its path within the folder of the seed files
 */
record CsvTable(String file, List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param line on which it begins
     * @param cells by column; an empty cell is left out
     */
    record Row(long line, Map<String, String> cells) {}

    /** Whether it has no header even: there is no such file, or it is empty. */
    boolean missing() {
        return columns.isEmpty();
    }

    /** Reads what can be read, and tells of the rest; a file that is missing is an empty table. */
    static CsvTable read(Path folder, String file, SeedProblems problems) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(file, 0, "missing seed file: expected one, with a header only where there is nothing to tell");
            return new CsvTable(file, List.of(), List.of());
        }
        CsvTable table = new CsvTable(file, new ArrayList<>(), new ArrayList<>());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(TextFile.open(path))) {
            reader.forEach(row -> table.take(row, problems));
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(file, table.lastLine() + 1, "cannot be read from here on: " + e.getMessage());
        }
        if (table.columns.isEmpty()) {
            problems.add(file, 1, "is empty: expected a header");
        }
        return table;
    }

    private void take(CsvRecord row, SeedProblems problems) {
        if (columns.isEmpty()) {
            takeHeader(row, problems);
            return;
        }
        if (row.getFieldCount() != columns.size()) {
            problems.add(
                    file,
                    row.getStartingLineNumber(),
                    "has " + row.getFieldCount() + " cells: expected " + columns.size() + ", as the header has");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.getField(i);
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        rows.add(new Row(row.getStartingLineNumber(), cells));
    }

    private void takeHeader(CsvRecord row, SeedProblems problems) {
        Set<String> seen = new HashSet<>();
        for (String column : row.getFields()) {
            if (!seen.add(column)) {
                problems.add(file, row.getStartingLineNumber(), "has column " + column + " twice");
            }
            columns.add(column);
        }
    }

    private long lastLine() {
        return rows.isEmpty()
                ? columns.isEmpty() ? 0 : 1
                : rows.get(rows.size() - 1).line();
    }
}
