package org.commissioninggraph.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an object from what the statement returned of it; none where that is null. */
final class ObjectDecoder implements Decoder {
    private final FieldDecoder[] fields;
    private final ObjectValue.Keys keys;

    /**
     * @param fields in their order in the answer
     */
    ObjectDecoder(List<FieldDecoder> fields) {
        this.fields = fields.toArray(FieldDecoder[]::new);
        this.keys = new ObjectValue.Keys(
                fields.stream().map(each -> each.field().key()).toList());
    }

    @Override
    public @Nullable Object decode(@Nullable Object object, DecodingContext decoding) {
        if (object == null) {
            return null;
        }
        decoding.holds(fields.length);
        @Nullable Object[] values = new @Nullable Object[fields.length];
        for (int index = 0; index < fields.length; index++) {
            values[index] = fields[index].decode(object, decoding);
            if (values[index] == DecodingContext.FAILED) {
                return DecodingContext.FAILED;
            }
        }
        return new ObjectValue(keys, values);
    }
}
