package org.commissioninggraph.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.WriteTransaction;
import org.jspecify.annotations.Nullable;

/**
 * The release that a database holds.
 *
 * @param checksum SHA-256 over the seed files and the model that it was loaded from
 * @param shape the labels, relationship types and properties that it was loaded with
 * @param decimals the most that the values of a property have, by type and property; those of floating-point numbers only
 * @param series the days on which measured values change, in their order, by type and property
 */
public record ServedRelease(
        String version,
        LocalDate referenceDate,
        LocalDate earliestDate,
        LocalDate latestDate,
        OffsetDateTime loadedAt,
        String checksum,
        List<String> shape,
        Map<String, Integer> decimals,
        Map<String, List<LocalDate>> series) {
    public static final String LOADED_AT = "loadedAt";
    public static final String CHECKSUM = "checksum";
    public static final String CITATION = "citation";
    public static final String BIBTEX = "bibtex";
    public static final String SHAPE = "shape";
    public static final String DECIMALS = "decimals";
    public static final String SERIES = "series";

    private static final String STATEMENT =
            "MATCH (r:`Release`) WHERE r.checksum IS NOT NULL AND r.shape IS NOT NULL RETURN properties(r) AS release";

    /** Another one for each release, and for each time that one is loaded. */
    String edition() {
        return checksum + " " + loadedAt;
    }

    /** The release in the database; null when it holds none. */
    public static @Nullable ServedRelease in(Database database) {
        return of(database.read(STATEMENT, Map.of()));
    }

    public static @Nullable ServedRelease in(WriteTransaction transaction) {
        return of(transaction.run(STATEMENT, Map.of()));
    }

    private static @Nullable ServedRelease of(List<Map<String, @Nullable Object>> rows) {
        return rows.isEmpty()
                ? null
                : of((Map<?, ?>) Objects.requireNonNull(rows.get(0).get("release")));
    }

    private static ServedRelease of(Map<?, ?> release) {
        return new ServedRelease(
                value(release, "version", String.class),
                value(release, "referenceDate", LocalDate.class),
                value(release, "earliestDate", LocalDate.class),
                value(release, "latestDate", LocalDate.class),
                value(release, LOADED_AT, OffsetDateTime.class),
                value(release, CHECKSUM, String.class),
                strings(value(release, SHAPE, List.class)),
                decimals(release.get(DECIMALS)),
                series(release.get(SERIES)));
    }

    /** As a property of a node can hold them: a list of {@code Commissioning.admissionShare 5}. */
    public static List<String> words(Map<String, Integer> decimals) {
        List<String> words = new ArrayList<>();
        decimals.forEach((property, places) -> words.add(property + " " + places));
        return words;
    }

    /** As a property of a node can hold them: a list of {@code Practice.listSize 2013-04-01 2013-07-01}. */
    public static List<String> ofSeries(Map<String, List<LocalDate>> series) {
        List<String> words = new ArrayList<>();
        series.forEach((property, days) ->
                words.add(property + days.stream().map(day -> " " + day).collect(Collectors.joining())));
        return words;
    }

    private static Map<String, List<LocalDate>> series(@Nullable Object words) {
        Map<String, List<LocalDate>> series = new TreeMap<>();
        for (Object word : words instanceof List<?> all ? all : List.of()) {
            List<String> parts = List.of(String.valueOf(word).split(" "));
            series.put(
                    parts.get(0),
                    parts.subList(1, parts.size()).stream()
                            .map(LocalDate::parse)
                            .toList());
        }
        return series;
    }

    private static Map<String, Integer> decimals(@Nullable Object words) {
        Map<String, Integer> decimals = new TreeMap<>();
        for (Object word : words instanceof List<?> all ? all : List.of()) {
            String[] parts = String.valueOf(word).split(" ", 2);
            decimals.put(parts[0], Integer.valueOf(parts[1]));
        }
        return decimals;
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static <T> T value(Map<?, ?> release, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(release.get(name), name));
    }
}
