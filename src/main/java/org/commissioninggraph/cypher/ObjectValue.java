package org.commissioninggraph.cypher;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the answer: its values by response key, in the order of the answer. All objects of one field share their
 * keys, so that each takes little more memory than its values.
 */
public final class ObjectValue extends AbstractMap<String, @Nullable Object> {
    /** One without fields. */
    public static final ObjectValue EMPTY = new ObjectValue(new String[0], new @Nullable Object[0]);

    private final String[] keys;
    private final @Nullable Object[] values;

    ObjectValue(String[] keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int index = index(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return index(key) >= 0;
    }

    private int index(@Nullable Object key) {
        for (int index = 0; index < keys.length; index++) {
            if (keys[index].equals(key)) {
                return index;
            }
        }
        return -1;
    }

    /** The response key at an index. */
    public String key(int index) {
        return keys[index];
    }

    /** The value at an index. */
    public @Nullable Object value(int index) {
        return values[index];
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == keys.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(keys[next], values[next]);
            next++;
            return entry;
        }
    }
}
