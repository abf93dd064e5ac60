package org.commissioninggraph.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the keys of {@code groupBy}, whose values the answer holds as a list of texts.
 *
 * @param index its place in that list, from 0
 * @param name the names that lead to the value from a thing that is grouped, joined by dots: {@code regionalTeam.name}
 * @param kind what the text stands for
 */
record GroupKey(int index, String name, Kind kind) {
    /** What a key is. */
    enum Kind {
        TEXT,
        BOOLEAN,
        WHOLE_NUMBER,
        NUMBER
    }

    /**
     * @param keys the values of all keys of a group
     */
    @Nullable Object value(@Nullable Object keys) {
        return keys instanceof List<?> texts && texts.get(index) instanceof String text ? typed(text) : null;
    }

    private Object typed(String text) {
        return switch (kind) {
            case TEXT -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case WHOLE_NUMBER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
        };
    }
}
