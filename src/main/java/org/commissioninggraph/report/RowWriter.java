package org.commissioninggraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table, as UTF-8. Not thread-safe. */
public interface RowWriter {
    /** Makes a writer, which begins at once. */
    @FunctionalInterface
    interface Kind {
        RowWriter writer(OutputStream out, List<String> header) throws IOException;
    }

    void row(List<@Nullable Object> values) throws IOException;

    /** Hands on what was written so far. */
    void flush() throws IOException;
}
