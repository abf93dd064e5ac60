package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a list in groups. */
final class NaiveGroups {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "eq", order -> order == 0,
            "lt", order -> order < 0,
            "lte", order -> order <= 0,
            "gt", order -> order > 0,
            "gte", order -> order >= 0);

    /** Rows with equal keys. */
    record Group(List<@Nullable Object> values, List<Row> rows, LocalDate day) {
        List<@Nullable String> keys() {
            List<@Nullable String> keys = new ArrayList<>();
            values.forEach(value -> keys.add(value == null ? null : value.toString()));
            return keys;
        }
    }

    private interface Comparison {
        boolean holds(int order);
    }

    private final NaiveOrder order;

    NaiveGroups(NaiveOrder order) {
        this.order = order;
    }

    List<Group> of(List<Row> rows, Map<String, Object> arguments) {
        List<NaiveOrder.Key> keys = order.keys(arguments.get("keys"));
        List<Group> groups = new ArrayList<>();
        for (Group group : grouped(rows, keys, arguments.get("dates")).values()) {
            if (having(group, arguments.get("having"))) {
                groups.add(group);
            }
        }
        groups.sort(sorting(keys, arguments.get("orderBy")));
        int most = arguments.get("first") instanceof Integer first ? first : groups.size();
        return groups.subList(0, Math.min(most, groups.size()));
    }

    private Map<List<@Nullable Object>, Group> grouped(
            List<Row> rows, List<NaiveOrder.Key> keys, @Nullable Object dates) {
        Map<List<@Nullable Object>, Group> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(cut(key.value().apply(row), dates)));
            groups.computeIfAbsent(values, of -> new Group(of, new ArrayList<>(), order.day()))
                    .rows()
                    .add(row);
        }
        return groups;
    }

    private static @Nullable Object cut(@Nullable Object value, @Nullable Object dates) {
        String text;
        if (value instanceof LocalDate date) {
            text = date.toString();
        } else if (value instanceof OffsetDateTime time) {
            text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        } else {
            return value;
        }
        return "YEAR".equals(dates) ? text.substring(0, 4) : "MONTH".equals(dates) ? text.substring(0, 7) : text;
    }

    private boolean having(Group group, @Nullable Object conditions) {
        if (!(conditions instanceof List<?> all)) {
            return true;
        }
        boolean holds = true;
        for (Object each : all) {
            Map<?, ?> condition = (Map<?, ?>) each;
            NaiveFigure figure = NaiveFigure.of(group.rows(), condition, order.day());
            for (Map.Entry<String, Comparison> comparison : COMPARISONS.entrySet()) {
                if (condition.containsKey(comparison.getKey())) {
                    Object value = condition.get(comparison.getKey());
                    holds &= value == null ? figure.value() == null : holds(figure, comparison.getValue(), value);
                }
            }
        }
        return holds;
    }

    private static boolean holds(NaiveFigure figure, Comparison comparison, Object value) {
        return figure.value() != null && comparison.holds(NaiveFigure.compare(figure, new NaiveFigure(value, true)));
    }

    private Comparator<Group> sorting(List<NaiveOrder.Key> keys, @Nullable Object orderBy) {
        Comparator<Group> sorting = (a, b) -> 0;
        for (Object each : orderBy instanceof List<?> asked ? asked : List.of()) {
            Map<?, ?> figure = (Map<?, ?>) each;
            Comparator<NaiveFigure> ascending = NaiveFigure::compare;
            Comparator<NaiveFigure> known = "ASC".equals(figure.get("direction")) ? ascending : ascending.reversed();
            Comparator<NaiveFigure> unknownLast = Comparator.comparing((NaiveFigure of) -> of.value() == null);
            sorting = sorting.thenComparing(
                    group -> NaiveFigure.of(group.rows(), figure, order.day()),
                    unknownLast.thenComparing((a, b) -> a.value() == null ? 0 : known.compare(a, b)));
        }
        for (int index = 0; index < keys.size(); index++) {
            int at = index;
            Comparator<Object> ascending = NaiveOrder::compare;
            Comparator<Object> direction = keys.get(at).descending() ? ascending.reversed() : ascending;
            sorting = sorting.thenComparing(group -> group.values().get(at), Comparator.nullsLast(direction));
        }
        return sorting;
    }
}
