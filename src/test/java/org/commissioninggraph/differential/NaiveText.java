package org.commissioninggraph.differential;

import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** A text that is ordered by the alphabet, and shown as it is. */
record NaiveText(String text, String key) implements Comparable<NaiveText> {
    /** A value as rows are ordered by it. */
    static @Nullable Object ordered(@Nullable Object value, Property property) {
        return property.alphabetical() && value instanceof String text
                ? new NaiveText(text, Alphabet.key(text))
                : value;
    }

    @Override
    public int compareTo(NaiveText other) {
        return NaiveOrder.compare(key, other.key);
    }

    @Override
    public String toString() {
        return text;
    }
}
