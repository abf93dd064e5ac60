package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.model.Series;
import org.jspecify.annotations.Nullable;

/** What was measured of one node or edge, day by day. In the place of each of its parts stands one of these. */
record NaiveSeries(TreeMap<LocalDate, Measured> all, @Nullable Period validFor, Series.Part part) {
    /**
     * One measurement.
     *
     * @param value null where none is known from then on
     */
    record Measured(LocalDate date, @Nullable Object value, String source) {
        @Nullable Object of(String name) {
            return switch (name) {
                case "date" -> date;
                case "value" -> value;
                case "source" -> source;
                default -> throw new IllegalStateException("the naive side does not know the field " + name);
            };
        }

        private @Nullable Object of(Series.Part part) {
            return value == null
                    ? null
                    : of(part == Series.Part.DAY ? "date" : part.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What was measured last by a day, if it is not too old. */
    @Nullable Object on(LocalDate day) {
        Map.Entry<LocalDate, Measured> last = all.floorEntry(day);
        boolean old =
                last != null && validFor != null && !day.isBefore(last.getKey().plus(validFor));
        return last == null || old ? null : last.getValue().of(part);
    }

    /** From a day on, and before another one. */
    List<Measured> between(@Nullable Object from, @Nullable Object until) {
        return all.values().stream()
                .filter(each -> each.value() != null)
                .filter(each -> from == null || !each.date().isBefore((LocalDate) from))
                .filter(each -> until == null || each.date().isBefore((LocalDate) until))
                .toList();
    }

    /** Of all days. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        between(null, null).forEach(each -> values.add(each.of(part)));
        return values;
    }

    /** A stored value as of a day. */
    static @Nullable Object on(@Nullable Object value, LocalDate day) {
        return value instanceof NaiveSeries series ? series.on(day) : value;
    }
}
