package org.commissioninggraph.network.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.commissioninggraph.network.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Fields of CSV files (RFC 4180, with LF). A spreadsheet would run a text that begins as a formula does, so that an apostrophe
 * is put before it: in names and other texts, never in codes, numbers or dates.
 */
final class CsvTexts {
    private CsvTexts() {}

    static CsvWriter writer(FileJob job) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(0)
                .build(job.out());
    }

    static String safe(FileJob job, String text) {
        String clean = job.text().unicode(text);
        boolean formula = !clean.isEmpty() && "=+-@\t\r\n".indexOf(clean.charAt(0)) >= 0;
        return formula ? "'" + clean : clean;
    }

    /** Null becomes an empty field; an empty text one in quotation marks. */
    static @Nullable String field(FileJob job, FileField field, int row) {
        String text = field.text(row);
        boolean words = field.type() == ColumnType.TEXT || field.type() == ColumnType.LIST;
        return text == null || !words ? text : safe(job, text);
    }
}
