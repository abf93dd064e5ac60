package org.commissioninggraph.data;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.WriteTransaction;
import org.jspecify.annotations.Nullable;

/**
 * The release that a database holds.
 *
 * @param checksum SHA-256 over the seed files and the model that it was loaded from
 * @param shape the labels, relationship types and properties that it was loaded with
 */
public record ServedRelease(
        String version,
        LocalDate referenceDate,
        LocalDate earliestDate,
        LocalDate latestDate,
        OffsetDateTime loadedAt,
        String checksum,
        List<String> shape) {
    static final String CHECKSUM = "checksum";
    static final String SHAPE = "shape";

    private static final String STATEMENT =
            "MATCH (r:`Release`) WHERE r.checksum IS NOT NULL AND r.shape IS NOT NULL RETURN properties(r) AS release";

    /** The release in the database; null when it holds none. */
    public static @Nullable ServedRelease in(Database database) {
        return of(database.read(STATEMENT, Map.of()));
    }

    static @Nullable ServedRelease in(WriteTransaction transaction) {
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
                value(release, ReleaseFile.LOADED_AT, OffsetDateTime.class),
                value(release, CHECKSUM, String.class),
                strings(value(release, SHAPE, List.class)));
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static <T> T value(Map<?, ?> release, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(release.get(name), name));
    }
}
