package org.commissioninggraph.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much memory a row takes on its way to the answer: as it came, and decoded. Its JSON is counted by itself.
 */
final class RowSize {
    /** Measured: heap at the end of large answers, divided by their values. */
    private static final long BYTES_OF_A_VALUE = 300;

    private static final long BYTES_OF_A_LETTER = 2;

    private RowSize() {}

    /** In bytes. */
    static long of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map.values());
        }
        if (value instanceof Iterable<?> values) {
            long bytes = BYTES_OF_A_VALUE;
            for (Object each : values) {
                bytes += of(each);
            }
            return bytes;
        }
        return value instanceof String text ? BYTES_OF_A_VALUE + BYTES_OF_A_LETTER * text.length() : BYTES_OF_A_VALUE;
    }
}
