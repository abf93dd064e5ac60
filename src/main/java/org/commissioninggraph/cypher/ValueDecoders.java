package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.plan.ResponseField;
import org.commissioninggraph.plan.ValueField;

/** Decoders of stored values. */
final class ValueDecoders {
    private ValueDecoders() {}

    /**
     * @param parts the fields of a point; none where it is a single value
     */
    static Decoder of(ResponseField field, List<ValueField> parts) {
        return field.type().holdsLeaves()
                ? Decoder.PLAIN
                : new ObjectDecoder(parts.stream().map(ValueDecoders::part).toList());
    }

    private static FieldDecoder part(ValueField part) {
        return part.isTypeName()
                ? FieldDecoder.constant(part.field(), part.object())
                : new FieldDecoder(part.field(), (point, decoding) -> ((Map<?, ?>) Objects.requireNonNull(point))
                        .get(part.name()));
    }
}
