package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.FieldType;
import org.jspecify.annotations.Nullable;

/** Makes a list of objects. */
record ListDecoder(FieldType items, Decoder item) implements Decoder {
    static ListDecoder of(FieldType list, Decoder item) {
        return new ListDecoder(Objects.requireNonNull(list.items()), item);
    }

    @Override
    public Object decode(@Nullable Object rows, DecodingContext decoding) {
        List<?> all = (List<?>) Objects.requireNonNull(rows);
        decoding.holds(all.size());
        List<@Nullable Object> values = new ArrayList<>(all.size());
        for (int index = 0; index < all.size(); index++) {
            Object value = decoding.composite(index, items, item, all.get(index));
            if (value == DecodingContext.FAILED) {
                return value;
            }
            values.add(value);
        }
        return values;
    }
}
