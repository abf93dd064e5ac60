package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.Page;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection below something, which is returned as a list of its head and its rows.
 *
 * @param parts its decoder from {@link PageRows}
 */
record NestedConnectionDecoder(Page page, ObjectDecoder parts) implements Decoder {
    @Override
    public @Nullable Object decode(@Nullable Object value, Decoding decoding) {
        List<?> both = (List<?>) Objects.requireNonNull(value);
        List<?> head = (List<?>) Objects.requireNonNull(both.get(0));
        List<?> rows = both.get(1) == null ? List.of() : (List<?>) both.get(1);
        Long limit = page.limit() == null ? null : decoding.planned().<Long>value(page.limit());
        return parts.decode(PageRows.of(head, rows, page, limit), decoding);
    }
}
