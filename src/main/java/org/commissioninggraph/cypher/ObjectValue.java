package org.commissioninggraph.cypher;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
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
    public static final ObjectValue EMPTY = new ObjectValue(new Keys(List.of()), new @Nullable Object[0]);

    /** The response keys of objects, and where their values are. */
    record Keys(List<SerializedString> names, Map<String, Integer> indexes) {
        Keys(List<String> names) {
            this(names.stream().map(SerializedString::new).toList(), new HashMap<>());
            for (int index = 0; index < names.size(); index++) {
                indexes.put(names.get(index), index);
            }
        }
    }

    private final Keys keys;
    private final @Nullable Object[] values;

    ObjectValue(Keys keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        Integer index = keys.indexes().get(key);
        return index == null ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return keys.indexes().containsKey(key);
    }

    /** The response key at an index, which keeps its JSON. */
    public SerializableString key(int index) {
        return keys.names().get(index);
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
                return values.length;
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
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == values.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, @Nullable Object> entry =
                    new SimpleImmutableEntry<>(key(next).getValue(), values[next]);
            next++;
            return entry;
        }
    }
}
