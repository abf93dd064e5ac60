package org.commissioninggraph.cypher;

import org.jspecify.annotations.Nullable;

/** Makes a value of the answer from what a statement returned of it. Made once with the statement; immutable. */
@FunctionalInterface
interface Decoder {
    /** As the statement returned it. */
    Decoder PLAIN = (value, decoding) -> value;

    /** Null where there is none, or {@link DecodingContext#FAILED}. */
    @Nullable Object decode(@Nullable Object value, DecodingContext decoding);
}
