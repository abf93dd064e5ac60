package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one property, of the nodes of a label or the edges of a relationship type.
 *
 * @param holder the label or the relationship type
 * @param property whose values they are
 * @param measured by key of the node, or ends and first day of the edge; each in the order of their days
 */
public record SeedSeries(String holder, Property property, Map<List<?>, List<Measurement>> measured) {
    /**
     * A value on a day.
     *
     * @param value null: from that day on none is known
     */
    public record Measurement(LocalDate date, @Nullable Object value, String source) {}

    Series series() {
        return Objects.requireNonNull(property.series());
    }

    /** The days on which some value begins or ceases to speak, of each series by its {@link Series#key}, in their order. */
    static Map<String, List<LocalDate>> days(List<SeedSeries> all) {
        Map<String, SortedSet<LocalDate>> days = new TreeMap<>();
        for (SeedSeries each : all) {
            SortedSet<LocalDate> own = days.computeIfAbsent(each.series().key(), key -> new TreeSet<>());
            each.measured.values().forEach(measurements -> each.addDays(measurements, own));
        }
        Map<String, List<LocalDate>> lists = new TreeMap<>();
        days.forEach((key, sorted) -> lists.put(key, List.copyOf(sorted)));
        return lists;
    }

    private void addDays(List<Measurement> measurements, SortedSet<LocalDate> days) {
        for (int index = 0; index < measurements.size(); index++) {
            days.add(measurements.get(index).date());
            LocalDate end = end(measurements.get(index));
            boolean followed = index + 1 < measurements.size();
            if (end != null
                    && !(followed && !end.isBefore(measurements.get(index + 1).date()))) {
                days.add(end);
            }
        }
    }

    /** The first day on which a measurement is too old. */
    private @Nullable LocalDate end(Measurement measurement) {
        return series().validFor() == null ? null : measurement.date().plus(series().validFor());
    }

    /**
     * What is stored of one node or edge: of each of these days the value that speaks, and all their days and sources in
     * a list each. In the lists stands something for each day; it is not read where there is no value.
     *
     * @param key of {@link #measured}
     */
    Map<String, Object> stored(List<?> key, List<LocalDate> days) {
        Map<String, Object> stored = new LinkedHashMap<>();
        List<LocalDate> measuredOn = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<Measurement> open = new ArrayList<>(measured.getOrDefault(key, List.of()));
        Measurement speaks = null;
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            while (!open.isEmpty() && !open.get(0).date().isAfter(day)) {
                speaks = open.remove(0);
            }
            put(stored, property.on(day, index), spoken(speaks, day));
            measuredOn.add(speaks == null ? day : speaks.date());
            sources.add(speaks == null ? "" : speaks.source());
        }
        if (!stored.isEmpty()) {
            stored.put(series().list(Series.Part.DAY), measuredOn);
            stored.put(series().list(Series.Part.SOURCE), sources);
        }
        return stored;
    }

    private @Nullable Object spoken(@Nullable Measurement last, LocalDate day) {
        LocalDate end = last == null ? null : end(last);
        return last == null || end != null && !day.isBefore(end) ? null : last.value();
    }

    private static void put(Map<String, Object> stored, Property onDay, @Nullable Object value) {
        if (value == null) {
            return;
        }
        stored.put(onDay.stored(), value);
        if (onDay.alphabetical() && value instanceof String text) {
            stored.put(onDay.orderedBy(), Alphabet.key(text));
        }
    }
}
