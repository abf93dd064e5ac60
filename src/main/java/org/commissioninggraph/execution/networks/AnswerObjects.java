package org.commissioninggraph.execution.networks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.commissioninggraph.cypher.DecodingContext;
import org.commissioninggraph.cypher.MemoryUse;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of one answer, in the order in which their fields are selected. Nodes of the graph are put in at the end:
 * those of one place in the answer are found together. For one thread.
 */
final class AnswerObjects {
    private static final int BYTES = 64;
    private static final int BYTES_OF_A_VALUE = 40;

    private final MemoryUse memory;
    private final Map<Integer, Set<String>> wanted = new TreeMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<List<String>, CutList> cut = new LinkedHashMap<>();

    /** Stands where a node will be. */
    private record NodeAt(int place, String key) {}

    /** Finds the nodes of a place: by key in small letters. */
    interface Finder {
        Map<String, @Nullable Object> found(int place, Set<String> keys);
    }

    AnswerObjects(MemoryUse memory) {
        this.memory = memory;
    }

    /**
     * An object with the selected fields.
     *
     * @param value of each of them
     */
    Map<String, @Nullable Object> object(
            @Nullable NetworkAnswer selected, Function<NetworkAnswer.Entry, @Nullable Object> value) {
        List<NetworkAnswer.Entry> entries = Objects.requireNonNull(selected).entries();
        memory.take(BYTES + (long) BYTES_OF_A_VALUE * entries.size());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (NetworkAnswer.Entry entry : entries) {
            path.addLast(entry.key());
            object.put(entry.key(), entry.binding() == null ? entry.typeName() : value.apply(entry));
            path.removeLast();
        }
        return object;
    }

    <T> List<@Nullable Object> list(Iterable<T> items, Function<T, @Nullable Object> value) {
        List<@Nullable Object> list = new ArrayList<>();
        for (T item : items) {
            list.add(value.apply(item));
        }
        memory.take(BYTES + 8L * list.size());
        return list;
    }

    /** Those of a list that the field shows. */
    <T> List<T> first(NetworkAnswer.Entry entry, List<T> all) {
        int shown = (int) Math.min(all.size(), entry.arguments().number(AnswerArgument.FIRST));
        cut(entry.arguments(), AnswerArgument.FIRST, shown, shown < all.size());
        return all.subList(0, shown);
    }

    /**
     * To be called of what was cut by an argument, in the place of the answer where it is.
     *
     * @param more whether there is more than is shown
     */
    void cut(AnswerArguments arguments, AnswerArgument size, int shown, boolean more) {
        if (more && arguments.given().get(size.argument()) == null) {
            List<String> here = List.copyOf(path);
            cut.putIfAbsent(here, new CutList(here, size, shown));
        }
    }

    /** The lists that were cut where nobody said so: one of each place in the answer. */
    List<CutList> cut() {
        return List.copyOf(cut.values());
    }

    /** The node of that key, which is known at the end. */
    Object node(NetworkAnswer.Entry entry, String code) {
        int place = Objects.requireNonNull(entry.place());
        String key = EntityType.folded(code);
        wanted.computeIfAbsent(place, fresh -> new LinkedHashSet<>()).add(key);
        return new NodeAt(place, key);
    }

    /** The value with its nodes in it; {@link DecodingContext#FAILED} where one of them could not be read. */
    @Nullable Object finished(@Nullable Object value, Finder finder) {
        Map<Integer, Map<String, @Nullable Object>> found = new TreeMap<>();
        wanted.forEach((place, keys) -> found.put(place, finder.found(place, keys)));
        return finished(value, found);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object finished(
            @Nullable Object value, Map<Integer, Map<String, @Nullable Object>> found) {
        if (value instanceof NodeAt at) {
            Object node = Objects.requireNonNull(found.get(at.place())).get(at.key());
            return node == null ? DecodingContext.FAILED : node;
        }
        if (value instanceof LinkedHashMap<?, ?> object) {
            return filled((LinkedHashMap<String, @Nullable Object>) object, found) ? value : DecodingContext.FAILED;
        }
        if (value instanceof ArrayList<?> list) {
            boolean whole = true;
            List<@Nullable Object> items = (List<@Nullable Object>) list;
            for (int i = 0; i < items.size() && whole; i++) {
                items.set(i, finished(items.get(i), found));
                whole = items.get(i) != DecodingContext.FAILED;
            }
            return whole ? value : DecodingContext.FAILED;
        }
        return value;
    }

    private static boolean filled(
            Map<String, @Nullable Object> object, Map<Integer, Map<String, @Nullable Object>> found) {
        for (Map.Entry<String, @Nullable Object> each : object.entrySet()) {
            each.setValue(finished(each.getValue(), found));
            if (each.getValue() == DecodingContext.FAILED) {
                return false;
            }
        }
        return true;
    }
}
