package org.commissioninggraph.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much memory a row takes as it came, as plain values. What is made of it, and its JSON, are counted by themselves.
 * Measured on rows of the shipped release, in lists that are copied, they take from 47 bytes a value, in large rows, to 103
 * in those of one value, and what their letters do; this reckons up to a fifth more, and more still where a list is not copied.
 */
final class RowSize {
    /** In bytes: with its table, and with what keeps it from being changed. */
    private static final long OF_A_MAP = 250;

    private static final long OF_A_LIST = 80;

    /** With its place in what holds it. A text has letters, too. */
    private static final long OF_A_VALUE = 48;

    /** Of Latin letters it is one. */
    private static final long OF_A_LETTER = 2;

    private RowSize() {}

    /** In bytes. */
    static long of(@Nullable Object value) {
        if (value instanceof String text) {
            return OF_A_VALUE + OF_A_LETTER * text.length();
        }
        if (value == null || value instanceof Long || value instanceof LocalDate) {
            return OF_A_VALUE; // to ask whether it is a List or a Map goes through all that it is
        }
        if (value instanceof List<?> values) {
            return ofAll(OF_A_LIST, values);
        }
        return value instanceof Map<?, ?> map ? ofAll(OF_A_MAP, map.values()) : OF_A_VALUE;
    }

    private static long ofAll(long itself, Iterable<?> values) {
        long bytes = itself;
        for (Object each : values) {
            bytes += of(each);
        }
        return bytes;
    }
}
