package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of whichever type a node is. A statement returns its type before its values.
 *
 * @param types by the names of those that it may be of
 */
record NodeDecoder(Map<String, ObjectDecoder> types) implements Decoder {
    @Override
    public @Nullable Object decode(@Nullable Object node, DecodingContext decoding) {
        if (node == null) {
            return null;
        }
        String type = (String) Objects.requireNonNull(((List<?>) node).get(0));
        ObjectDecoder decoder = types.get(type);
        if (decoder == null) {
            throw new IllegalStateException("a " + type + " stands where only " + types.keySet() + " may");
        }
        return decoder.decode(node, decoding);
    }
}
