package org.commissioninggraph.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.graph.AtomicFile;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.cost.Statistics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statistics of a release. What their statements have returned is kept in a file beside an embedded database, for they
 * take a third of a start. Where the file is of another release, or cannot be read, they are asked again. Thread-safe.
 */
public final class KeptStatistics {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStatistics.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /**
     * What the file holds.
     *
     * @param edition the release that was counted
     * @param rows by their statement with its parameters
     */
    private record Counted(String edition, Map<String, List<Map<String, @Nullable Object>>> rows) {}

    private final StatisticsReader reader;
    private final @Nullable Path file;
    private final AtomicReference<@Nullable Counted> found;

    private KeptStatistics(StatisticsReader reader, @Nullable Path file) {
        this.reader = reader;
        this.file = file;
        this.found = new AtomicReference<>(file == null ? null : kept(file));
    }

    /**
     * Reads what is kept, which may be done before the database is open: while it is, nobody else writes the file.
     *
     * @param file null where nothing is kept
     */
    public static KeptStatistics read(Model model, @Nullable Path file) {
        return new KeptStatistics(new StatisticsReader(model), file);
    }

    /** Counts the release that was just loaded, where that is kept, so that the next start need not. */
    public void prepare(Database database) {
        if (file == null) {
            return;
        }
        try {
            var unused = of(database, Objects.requireNonNull(ServedRelease.in(database)));
        } catch (RuntimeException e) {
            LOG.debug("the next start counts the release", e);
        }
    }

    Statistics of(Database database, ServedRelease release) {
        if (file == null) {
            return reader.read(database, release.series());
        }
        Counted counted = found.getAndSet(null);
        Map<String, List<Map<String, @Nullable Object>>> rows =
                counted != null && release.edition().equals(counted.edition()) && counted.rows() != null
                        ? counted.rows()
                        : Map.of();
        try {
            return of(database, release, file, rows);
        } catch (RuntimeException e) {
            if (rows.isEmpty()) {
                throw e;
            }
            LOG.debug("what {} holds is not what was written, and is counted again", file, e);
            return of(database, release, file, Map.of());
        }
    }

    private Statistics of(
            Database database,
            ServedRelease release,
            Path file,
            Map<String, List<Map<String, @Nullable Object>>> before) {
        StatisticsReader.Rows asked = StatisticsReader.Rows.in(database);
        Map<String, List<Map<String, @Nullable Object>>> kept = new ConcurrentHashMap<>(before);
        Statistics statistics = reader.read(
                (statement, parameters) -> {
                    String key = statement + text(parameters);
                    List<Map<String, @Nullable Object>> rows = kept.get(key);
                    List<Map<String, @Nullable Object>> found = rows == null ? asked.of(statement, parameters) : rows;
                    kept.put(key, found);
                    return found;
                },
                release.series());
        if (kept.size() > before.size()) {
            keep(file, new Counted(release.edition(), kept));
        }
        return statistics;
    }

    private static String text(Map<String, Object> parameters) {
        try {
            return JSON.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters are lists, maps and texts", e);
        }
    }

    private static @Nullable Counted kept(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Counted.class) : null;
        } catch (IOException e) {
            LOG.debug("what {} holds is counted again", file, e);
            return null;
        }
    }

    private static void keep(Path file, Counted counted) {
        try {
            AtomicFile.write(file, draft -> JSON.writeValue(draft.toFile(), counted));
        } catch (IOException e) {
            LOG.debug("the next start counts again what {} would hold", file, e);
        }
    }
}
