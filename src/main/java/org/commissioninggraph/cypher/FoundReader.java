package org.commissioninggraph.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads nodes by their keys: its value is a map. */
final class FoundReader implements RootReader {
    private final Decoder decoder;
    private final DecodingContext decoding;
    private final Map<String, @Nullable Object> found = new HashMap<>();

    FoundReader(Decoder decoder, DecodingContext decoding) {
        this.decoder = decoder;
        this.decoding = decoding;
    }

    @Override
    public void add(Map<String, @Nullable Object> row) {
        String key = (String) Objects.requireNonNull(row.get(RootRow.KEY));
        found.put(key, decoder.decode(RootRow.value(row), decoding));
    }

    @Override
    public Object value() {
        return found;
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
