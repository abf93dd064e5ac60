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
 * apostrophe instead (OWASP, CSV Injection). Numbers are not text, so -1 stays -1; they are without an exponent.
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
        String text = value instanceof List<?> list
                ? list.stream().map(CsvRows::text).collect(Collectors.joining("; "))
                : text(value);
        boolean words = !(value instanceof Number || value instanceof Boolean);
        return words && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Number number ? plain(number) : String.valueOf(value);
    }

    /** Without an exponent, which some programs take for text; a number that may have decimals always shows one. */
    private static String plain(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        String text = number.toString();
        if (text.indexOf('E') < 0) {
            return text;
        }
        BigDecimal bare = new BigDecimal(text).stripTrailingZeros();
        return bare.setScale(Math.max(bare.scale(), 1)).toPlainString();
    }
}
