package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one object, or none. */
final class SingleReader implements RootReader {
    private final Decoder decoder;
    private final DecodingContext decoding;
    private @Nullable Object value;

    SingleReader(Decoder decoder, DecodingContext decoding) {
        this.decoder = decoder;
        this.decoding = decoding;
    }

    @Override
    public void add(Map<String, @Nullable Object> row) {
        if (value == null) {
            value = decoder.decode(RootRow.value(row), decoding);
        }
    }

    @Override
    public @Nullable Object value() {
        return value;
    }

    @Override
    public boolean holds(Map<String, @Nullable Object> row) {
        return true;
    }

    @Override
    public List<FieldError> errors() {
        return decoding.errors();
    }
}
