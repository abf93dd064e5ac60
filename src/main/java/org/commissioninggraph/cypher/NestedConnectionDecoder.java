package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection below something.
 *
 * @param headed whether a list of its head and its rows is returned of it, and not its rows alone
 * @param parts its decoder from {@link PageRows}
 */
record NestedConnectionDecoder(PageRange page, boolean headed, ObjectDecoder parts) implements Decoder {
    @Override
    public @Nullable Object decode(@Nullable Object value, DecodingContext decoding) {
        List<?> read = (List<?>) Objects.requireNonNull(value);
        List<?> head = headed ? (List<?>) Objects.requireNonNull(read.get(0)) : List.of();
        List<?> rows = !headed ? read : read.get(1) == null ? List.of() : (List<?>) read.get(1);
        Long limit = page.limit() == null ? null : decoding.bound().<Long>value(page.limit());
        return parts.decode(PageRows.of(head, rows, page, limit), decoding);
    }
}
