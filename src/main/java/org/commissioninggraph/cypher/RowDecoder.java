package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a value from one column of a row. */
record RowDecoder(Decoder decoder, int column) implements Decoder {
    @Override
    public @Nullable Object decode(@Nullable Object row, DecodingContext decoding) {
        return decoder.decode(((List<?>) Objects.requireNonNull(row)).get(column), decoding);
    }
}
