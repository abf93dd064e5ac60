package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/** Puts rows in the order asked for: rows without a value last, in either direction. */
final class NaiveOrder {
    private static final String COUNT = "Count";

    /** What rows are ordered by, or put in groups by. */
    record Key(Function<Row, @Nullable Object> value, boolean descending) {}

    private record Ranked(Row row, List<@Nullable Object> values) {}

    private final NaiveWalk walk;
    private final LocalDate day;

    NaiveOrder(NaiveWalk walk, LocalDate day) {
        this.walk = walk;
        this.day = day;
    }

    /** After the keys asked for come the node's key and the edge's first day, which together tell rows apart. */
    List<Row> sorted(List<Row> rows, @Nullable Object orderBy) {
        List<Key> keys = keys(orderBy);
        keys.add(new Key(row -> row.node().key(), false));
        keys.add(new Key(row -> row.edge() == null ? null : row.edge().value(EdgeType.SINCE), false));
        List<Ranked> ranked = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(key.value().apply(row)));
            ranked.add(new Ranked(row, values));
        }
        ranked.sort(comparator(keys));
        return ranked.stream().map(Ranked::row).toList();
    }

    LocalDate day() {
        return day;
    }

    /** As they are asked for. */
    List<Key> keys(@Nullable Object asked) {
        List<Key> keys = new ArrayList<>();
        if (asked instanceof List<?> list) {
            list.forEach(key -> keys.add(key((Map<?, ?>) key)));
        }
        return keys;
    }

    private static Comparator<Ranked> comparator(List<Key> keys) {
        Comparator<Object> ascending = NaiveOrder::compare;
        Comparator<Ranked> order = (a, b) -> 0;
        for (int index = 0; index < keys.size(); index++) {
            int at = index;
            Comparator<Object> direction = keys.get(at).descending() ? ascending.reversed() : ascending;
            order = order.thenComparing(ranked -> ranked.values().get(at), Comparator.nullsLast(direction));
        }
        return order;
    }

    private Key key(Map<?, ?> key) {
        return new Key(row -> of(row, key), descending(direction(key)));
    }

    private static Object direction(Map<?, ?> key) {
        Object value = key.values().iterator().next();
        return value instanceof Map<?, ?> inner ? direction(inner) : value;
    }

    private @Nullable Object of(@Nullable Row row, Map<?, ?> key) {
        if (row == null) {
            return null;
        }
        if (key.get("edge") instanceof Map<?, ?> ofEdge) {
            return walk.ordered(row.edge(), (String) ofEdge.keySet().iterator().next(), day);
        }
        NaiveNode node = row.node();
        Map.Entry<?, ?> only = key.entrySet().iterator().next();
        String name = (String) only.getKey();
        Field field = node.type().field(name);
        if (field instanceof Property property) {
            return NaiveText.ordered(node.value(name, day), property);
        }
        if (field instanceof RelationshipField hop) {
            return of(walk.row(node, hop, day), (Map<?, ?>) only.getValue());
        }
        if (name.endsWith(COUNT)) {
            RelationshipField counted =
                    (RelationshipField) node.type().field(name.substring(0, name.length() - COUNT.length()));
            return (long) walk.rows(node, counted, NaiveTime.on(day)).size();
        }
        throw new IllegalStateException(
                "the naive side does not know the order " + node.type().name() + "." + name);
    }

    private static boolean descending(Object direction) {
        return switch ((String) direction) {
            case "ASC" -> false;
            case "DESC" -> true;
            default -> throw new IllegalStateException("the naive side does not know the direction " + direction);
        };
    }

    /** Text by code point, numbers by value whatever their type. */
    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        if (a instanceof Number number && b instanceof Number other) {
            return Double.compare(number.doubleValue(), other.doubleValue());
        }
        if (a instanceof String text && b instanceof String other) {
            return Arrays.compare(
                    text.codePoints().toArray(), other.codePoints().toArray());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
