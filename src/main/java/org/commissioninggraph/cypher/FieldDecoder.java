package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.FieldType;
import org.commissioninggraph.plan.ResponseField;
import org.commissioninggraph.plan.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * Makes the value of a field of an object.
 *
 * @param place where it is in what the statement returned of the object: an index for each list around it, none where it
 *     is made from all of it
 */
record FieldDecoder(ResponseField field, Decoder decoder, int... place) {
    /** One that has the same value always. */
    static FieldDecoder constant(ResponseField field, String value) {
        return new FieldDecoder(field, (object, decoding) -> value);
    }

    /** The name of a type that the plan knows. */
    static FieldDecoder of(TypeName name) {
        return constant(name.field(), Objects.requireNonNull(name.type()));
    }

    @Nullable Object decode(Object object, DecodingContext decoding) {
        Object value = object;
        for (int index : place) {
            value = value == null ? null : ((List<?>) value).get(index);
        }
        FieldType type = field.type();
        return type.holdsLeaves()
                ? decoding.leaf(field.key(), type, decoder.decode(value, decoding))
                : decoding.composite(field.key(), type, decoder, value);
    }
}
