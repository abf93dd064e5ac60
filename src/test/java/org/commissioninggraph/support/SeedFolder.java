package org.commissioninggraph.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shipped seed files read by the plainest code there is: rows are maps of texts, days are compared as texts. It shares
 * nothing with the program, so that what it says is another witness.
 */
public final class SeedFolder {
    private static final Path SHIPPED = Path.of("seed-data");

    private SeedFolder() {}

    /** Those of a label whose first and last day leave them open on a day; an empty day is no bound. */
    public static List<Map<String, String>> open(String label, String day) {
        return rows("nodes/" + label).stream()
                .filter(row -> row.get("opened").compareTo(day) <= 0)
                .filter(row -> row.get("closed").isEmpty() || row.get("closed").compareTo(day) >= 0)
                .toList();
    }

    /** Those of a type that hold on a day. */
    public static List<Map<String, String>> held(String type, String day) {
        return rows("relationships/" + type).stream()
                .filter(row -> row.get("since").compareTo(day) <= 0)
                .filter(row -> row.get("until").isEmpty() || row.get("until").compareTo(day) > 0)
                .toList();
    }

    /** The last value of a series on or before a day, by code, where one was known. */
    public static Map<String, Long> numbers(String property, String day) {
        Map<String, Long> last = new TreeMap<>();
        for (Map<String, String> row : rows("series/" + property)) {
            if (row.get("date").compareTo(day) > 0) {
                continue;
            }
            last.remove(row.get("code"));
            if (!row.get("value").isEmpty()) {
                last.put(row.get("code"), Long.parseLong(row.get("value")));
            }
        }
        return last;
    }

    /** All rows of a file below the seed folder, named without its ending. */
    public static List<Map<String, String>> rows(String file) {
        return read(SHIPPED.resolve(file + ".csv"));
    }

    /** All rows of a file with a header. */
    public static List<Map<String, String>> read(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
