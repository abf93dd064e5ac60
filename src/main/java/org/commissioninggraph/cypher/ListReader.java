package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list as a whole. */
final class ListReader implements RootReader {
    private final RootDecoder.Many decoder;
    private final DecodingContext decoding;
    private final @Nullable Long limit;
    private final List<Object> rows = new ArrayList<>();
    private List<?> head = List.of();

    /**
     * @param limit how many rows are read at most; null for all
     */
    ListReader(RootDecoder.Many decoder, DecodingContext decoding, @Nullable Long limit) {
        this.decoder = decoder;
        this.decoding = decoding;
        this.limit = limit;
    }

    @Override
    public void add(Map<String, @Nullable Object> row) {
        if (RootRow.isHead(row)) {
            head = (List<?>) RootRow.value(row);
        } else {
            rows.add(RootRow.value(row));
        }
    }

    @Override
    public @Nullable Object value() {
        return decoder.parts().decode(PageRows.of(head, rows, decoder.page(), limit), decoding);
    }

    @Override
    public boolean holds(Map<String, @Nullable Object> row) {
        return true;
    }

    @Override
    public boolean more() {
        return limit != null && rows.size() >= limit;
    }

    @Override
    public long notOpen() {
        return decoder.notOpen(head);
    }

    @Override
    public List<FieldError> errors() {
        return decoding.errors();
    }
}
