package org.commissioninggraph.data.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One seed file: columns as the model gives them, rows in any order until they are written sorted. */
final class SeedTable {
    private final List<SeedColumn> columns;
    private final List<SeedRow> rows = new ArrayList<>();

    SeedTable(List<SeedColumn> columns) {
        this.columns = columns;
    }

    SeedRow newRow(InputRow origin) {
        SeedRow row = new SeedRow(columns, origin);
        rows.add(row);
        return row;
    }

    /** A relationship holds only while both its ends are open: its days outside are cut, and rows without any left out. */
    void holdWhileOpen(Organisations organisations) {
        if (columns.stream().anyMatch(column -> column.name().equals("until"))) {
            rows.removeIf(row -> !row.holdWhileOpen(organisations));
        }
    }

    /** Of a series, leaves those measurements out that say what the one before them said. */
    void keepChanges() {
        List<SeedRow> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparing((SeedRow row) -> row.get("code")).thenComparing(row -> row.get("date")));
        rows.clear();
        String before = "";
        for (SeedRow row : inOrder) {
            String said = row.get("code") + " " + row.get("value");
            if (!said.equals(before)) {
                rows.add(row);
            }
            before = said;
        }
    }

    /** The rows so far, in the order in which they were begun. */
    List<SeedRow> rows() {
        return List.copyOf(rows);
    }

    /** The rows so far by the value of their first column, which is their key. */
    SortedMap<String, SeedRow> byKey() {
        SortedMap<String, SeedRow> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.values().get(0), row));
        return byKey;
    }

    int size() {
        return rows.size();
    }

    /** Reports rows that the model does not allow, and two rows with the same values in the first columns. */
    void check(int keyColumns) {
        Map<List<String>, InputRow> seen = new HashMap<>();
        for (SeedRow row : rows) {
            row.check();
            List<String> key = row.values().subList(0, Math.min(keyColumns, columns.size()));
            InputRow first = seen.putIfAbsent(key, row.origin());
            if (first != null) {
                row.origin()
                        .problem(
                                String.join(" ", key) + " stands there twice, first in " + first.file() + ":"
                                        + first.line(),
                                "it once");
            }
        }
    }

    /** UTF-8, LF, a header, quotes only where needed, sorted by the columns from left to right. */
    byte[] bytes() throws IOException {
        List<List<String>> sorted = new ArrayList<>();
        rows.forEach(row -> sorted.add(row.values()));
        sorted.sort((a, b) -> Arrays.compare(a.toArray(new String[0]), b.toArray(new String[0])));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(SeedColumn::name).toList());
            sorted.forEach(csv::writeRecord);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
