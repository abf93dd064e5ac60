package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a list, and hands over each item when it has come. When something fails nothing more is handed over. */
final class StreamedListReader implements RootReader {
    private final RootDecoder.Many decoder;
    private final StreamedList parts;
    private final DecodingContext decoding;
    private final @Nullable Long limit;
    private final ListSink sink;
    private List<?> head = List.of();
    private boolean begun;
    private boolean failed;
    private long count;
    private boolean more;
    private @Nullable Object first;
    private @Nullable Object last;

    /**
     * @param limit how many rows are read at most; null for all
     */
    StreamedListReader(
            RootDecoder.Many decoder,
            StreamedList parts,
            DecodingContext decoding,
            @Nullable Long limit,
            ListSink sink) {
        this.decoder = decoder;
        this.parts = parts;
        this.decoding = decoding;
        this.limit = limit;
        this.sink = sink;
    }

    @Override
    public void add(Map<String, @Nullable Object> row) {
        Object value = RootRow.value(row);
        if (RootRow.isHead(row)) {
            head = (List<?>) value;
            return;
        }
        begin();
        // One row more than the page holds is read, to know whether there are more.
        more = limit != null && count + 1 >= limit;
        if (!failed && !more) {
            item(value);
        }
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        Object before = parts.before().decode(rows(), decoding);
        decoding.keep();
        if (before instanceof ObjectValue known) {
            sink.begin(known, parts.list().key());
        } else {
            failed = true;
        }
    }

    private void item(Object row) {
        first = count == 0 ? row : first;
        last = row;
        Object item = decoding.item(parts.list().key(), count, parts.items(), parts.item(), row);
        count++;
        if (item == DecodingContext.FAILED) {
            failed = true;
        } else {
            sink.item(item);
            decoding.release();
        }
    }

    private PageRows rows() {
        return new PageRows(head, List.of(), count, first, last, more);
    }

    @Override
    public Object value() {
        begin();
        if (!failed && parts.after().decode(rows(), decoding) instanceof ObjectValue after) {
            sink.end(after);
            return STREAMED;
        }
        return DecodingContext.FAILED;
    }

    @Override
    public boolean holds(Map<String, @Nullable Object> row) {
        return RootRow.isHead(row);
    }

    @Override
    public boolean isOver() {
        return failed;
    }

    @Override
    public boolean more() {
        return more;
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
