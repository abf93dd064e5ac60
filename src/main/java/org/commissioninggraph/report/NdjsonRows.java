package org.commissioninggraph.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object on a line for each row, by the names of the columns. */
public final class NdjsonRows implements RowWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NEW_LINE = "\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final List<String> header;

    public NdjsonRows(OutputStream out, List<String> header) {
        this.out = out;
        this.header = header;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int column = 0; column < values.size(); column++) {
            named.put(header.get(column), values.get(column));
        }
        out.write(JSON.writeValueAsBytes(named));
        out.write(NEW_LINE);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
