package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list as a whole. */
final class ListReading implements RootReading {
    private final RootDecoder.Many decoder;
    private final Decoding decoding;
    private final @Nullable Long limit;
    private final List<Object> rows = new ArrayList<>();
    private List<?> head = List.of();

    /**
     * @param limit how many rows are read at most; null for all
     */
    ListReading(RootDecoder.Many decoder, Decoding decoding, @Nullable Long limit) {
        this.decoder = decoder;
        this.decoding = decoding;
        this.limit = limit;
    }

    @Override
    public void add(Map<String, @Nullable Object> row) {
        if (RootDecoder.isHead(row)) {
            head = (List<?>) RootDecoder.value(row);
        } else {
            rows.add(RootDecoder.value(row));
        }
    }

    @Override
    public @Nullable Object value() {
        return decoder.parts().decode(PageRows.of(head, rows, decoder.page(), limit), decoding);
    }

    @Override
    public boolean holdsRows() {
        return true;
    }

    @Override
    public boolean more() {
        return limit != null && rows.size() >= limit;
    }

    @Override
    public List<FieldError> errors() {
        return decoding.errors();
    }
}
