package org.commissioninggraph.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 with a header. A cell without a value is empty, and a text without letters is {@code ""}.
 *
 * <p>Spreadsheets take a text that begins with certain characters for a formula, and run it: such a one begins with an
 * apostrophe instead (OWASP, CSV Injection). Numbers are not text, so -1 stays -1.
 */
public final class CsvRows implements RowWriter {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final CsvWriter csv;
    private final boolean oneColumn;

    public CsvRows(OutputStream out, List<String> header) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.oneColumn = header.size() == 1;
        csv.writeRecord(header);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        csv.writeRecord(values.stream().map(this::cell).toList());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    /** A line without anything is no row to those who read it, so where there is one column it is not left empty. */
    private @Nullable String cell(@Nullable Object value) {
        if (value == null) {
            return oneColumn ? "" : null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
