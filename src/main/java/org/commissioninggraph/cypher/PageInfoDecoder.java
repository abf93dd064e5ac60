package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.PageRange;
import org.commissioninggraph.plan.ValueField;
import org.commissioninggraph.schema.PageInfoField;
import org.jspecify.annotations.Nullable;

/** Decoders of what is known of a page, and of cursors. */
record PageInfoDecoder(PageRange page) {
    /** Of {@link PageRows}. */
    Decoder of(List<ValueField> parts) {
        return new ObjectDecoder(parts.stream().map(this::part).toList());
    }

    private FieldDecoder part(ValueField part) {
        if (part.isTypeName()) {
            return FieldDecoder.constant(part.field(), part.object());
        }
        PageInfoField field = PageInfoField.named(part.name());
        return new FieldDecoder(part.field(), (value, decoding) -> {
            PageRows rows = (PageRows) Objects.requireNonNull(value);
            return switch (field) {
                case HAS_NEXT_PAGE -> page.backward() ? page.before() != null : rows.more();
                case HAS_PREVIOUS_PAGE -> page.backward() ? rows.more() : page.after() != null;
                case START_CURSOR -> cursor(rows.first(), decoding);
                case END_CURSOR -> cursor(rows.last(), decoding);
            };
        });
    }

    /**
     * @param row which begins with the values of its order keys
     */
    @Nullable String cursor(@Nullable Object row, DecodingContext decoding) {
        return row == null ? null : keys(((List<?>) row).get(0), decoding);
    }

    @SuppressWarnings("unchecked")
    private String keys(@Nullable Object keys, DecodingContext decoding) {
        return decoding.cursor(page.seal(), (List<@Nullable Object>) Objects.requireNonNull(keys));
    }
}
