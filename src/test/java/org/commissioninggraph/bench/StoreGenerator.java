package org.commissioninggraph.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes seed files that have each practice several times, with memberships of its own; all else is as it was.
 *
 * @param from a folder of seed files
 * @param times how often each practice is there, from 1 to 100
 */
record StoreGenerator(Path from, int times) {
    private static final String PRACTICES = "nodes/Practice.csv";
    private static final String LIST_SIZES = "series/Practice.listSize.csv";
    private static final String MEMBERSHIPS = "relationships/MEMBER_OF.csv";

    private interface Change {
        String cell(PracticeCopy copy, String column, String cell);
    }

    /** @param to a folder that is not there yet */
    void write(Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.toList();
        }
        for (Path file : files) {
            String name = from.relativize(file).toString().replace('\\', '/');
            switch (name) {
                case PRACTICES -> multiply(file, to.resolve(name), StoreGenerator::practice);
                case MEMBERSHIPS -> multiply(file, to.resolve(name), StoreGenerator::membership);
                case LIST_SIZES -> multiplySeries(file, to.resolve(name));
                default -> Files.copy(file, to.resolve(name));
            }
        }
    }

    private static String practice(PracticeCopy copy, String column, String cell) {
        return switch (column) {
            case "code" -> copy.code(cell);
            case "name", "postcode" -> copy.text(cell);
            case "latitude" -> copy.latitude(cell);
            case "longitude" -> copy.longitude(cell);
            default -> cell;
        };
    }

    private static String membership(PracticeCopy copy, String column, String cell) {
        return column.equals("from") ? copy.code(cell) : cell;
    }

    private void multiply(Path file, Path written, Change change) throws IOException {
        List<PracticeCopy> copies =
                IntStream.range(1, times).mapToObj(PracticeCopy::new).toList();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file));
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(written))) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    csv.writeRecord(row.getHeader());
                    first = false;
                }
                csv.writeRecord(row.getFields());
                copies.forEach(copy -> csv.writeRecord(changed(row, copy, change)));
            }
        }
    }

    /** By code, and those of a code by day. */
    private void multiplySeries(Path file, Path written) throws IOException {
        Map<String, List<List<String>>> byCode = new TreeMap<>();
        List<List<String>> rows;
        try (CsvReader<CsvRecord> all = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
            rows = all.stream().map(CsvRecord::getFields).toList();
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            byCode.computeIfAbsent(row.get(0), code -> new ArrayList<>()).add(row);
        }
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(written))) {
            csv.writeRecord(rows.get(0));
            byCode.forEach((code, own) -> {
                Set<String> codes = new TreeSet<>(Set.of(code));
                IntStream.range(1, times).forEach(copy -> codes.add(new PracticeCopy(copy).code(code)));
                codes.forEach(each -> own.forEach(row -> {
                    List<String> cells = new ArrayList<>(row);
                    cells.set(0, each);
                    csv.writeRecord(cells);
                }));
            });
        }
    }

    private static List<String> changed(NamedCsvRecord row, PracticeCopy copy, Change change) {
        List<String> cells = new ArrayList<>();
        for (String column : row.getHeader()) {
            cells.add(change.cell(copy, column, row.getField(column)));
        }
        return cells;
    }
}
