package org.commissioninggraph.data.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.data.imports.InputHeader.DateFormat;

/** Reads one CSV file, RFC 4180 in UTF-8. What cannot be read is reported as a problem and left out. */
final class InputReader {
    private final ImportProblems problems;

    InputReader(ImportProblems problems) {
        this.problems = problems;
    }

    /** A tidy table: the first record names the columns, dates are ISO. */
    InputTable tidy(String file, Reader text, List<String> required) throws IOException {
        return table(file, text, required, DateFormat.ISO);
    }

    /** A table whose first record names the columns. */
    InputTable table(String file, Reader text, List<String> required, DateFormat dates) throws IOException {
        List<CsvRecord> records = records(file, text);
        List<String> columns = records.isEmpty() ? List.of() : records.get(0).getFields();
        for (String column : required) {
            if (!columns.contains(column)) {
                problems.add(file, 1, "the column " + column + " is missing", String.join(",", required));
            }
        }
        if (!columns.containsAll(required)) {
            return new InputTable(file, List.of());
        }
        return table(InputHeader.of(file, columns, dates, problems), records.subList(1, records.size()));
    }

    /** A file of the Organisation Data Service: no header, dates yyyymmdd. */
    InputTable ods(String file, Reader text, List<String> columns) throws IOException {
        return table(InputHeader.of(file, columns, DateFormat.COMPACT, problems), records(file, text));
    }

    private InputTable table(InputHeader header, List<CsvRecord> records) {
        int width = header.positions().size();
        List<InputRow> rows = new ArrayList<>(records.size());
        for (CsvRecord csv : records) {
            InputRow row = new InputRow(header, csv.getStartingLineNumber(), csv.getFields());
            if (csv.getFieldCount() == width) {
                rows.add(row);
            } else {
                row.problem("the line has " + csv.getFieldCount() + " columns", width + " columns");
            }
        }
        return new InputTable(header.file(), rows);
    }

    private List<CsvRecord> records(String file, Reader text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            csv.forEach(records::add);
        } catch (CsvParseException e) {
            problems.add(file, nextLine(records), "the CSV cannot be read (" + e.getMessage() + ")", "RFC 4180");
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            problems.add(file, nextLine(records), "some text after this line is not UTF-8", "UTF-8");
        }
        return records;
    }

    private static long nextLine(List<CsvRecord> records) {
        return records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber() + 1;
    }
}
