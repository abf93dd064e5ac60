package org.commissioninggraph.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of nodes that varies in time, such as the size of a list.
 *
 * @param name of the value
 * @param dayName what the day of a measurement is called
 * @param sourceName what its source is called
 * @param measured of each node by its code, in order of time; of what was never measured nothing
 */
public record NodeSeries(
        String name, String dayName, String sourceName, ColumnType type, Map<String, List<Measurement>> measured) {
    /**
     * A measurement.
     *
     * @param during the days for which it speaks
     * @param day on which it was made
     * @param source code of the source that states it
     */
    public record Measurement(Validity during, Object value, LocalDate day, @Nullable String source) {}

    /** Of one node. */
    public List<Measurement> of(String code) {
        return measured.getOrDefault(code, List.of());
    }

    /** What speaks of a node for a day; null where nothing does. */
    public @Nullable Measurement on(String code, LocalDate day) {
        int number = Validity.day(day);
        for (Measurement measurement : of(code)) {
            if (measurement.during().contains(number)) {
                return measurement;
            }
        }
        return null;
    }
}
