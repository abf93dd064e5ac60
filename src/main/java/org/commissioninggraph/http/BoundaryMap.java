package org.commissioninggraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The areas of a GeoJSON file of the seed folder, with their first and last days, and the days of its release.
 *
 * @param reference the day that is meant where none is said
 */
record BoundaryMap(LocalDate reference, LocalDate earliest, LocalDate latest, List<Area> areas) {
    /**
     * An area.
     *
     * @param opened null where it was always there, closed: the last day
     * @param feature its GeoJSON
     */
    record Area(@Nullable LocalDate opened, @Nullable LocalDate closed, String feature) {
        boolean isOpenOn(LocalDate day) {
            return (opened == null || !opened.isAfter(day)) && (closed == null || !closed.isBefore(day));
        }
    }

    static BoundaryMap read(Path file) throws IOException {
        JsonNode map = new ObjectMapper().readTree(Files.readString(file));
        List<Area> areas = new ArrayList<>();
        for (JsonNode feature : map.path("features")) {
            JsonNode properties = feature.path("properties");
            areas.add(new Area(day(properties, "opened"), day(properties, "closed"), feature.toString()));
        }
        return new BoundaryMap(
                LocalDate.parse(map.path("referenceDate").asText()),
                LocalDate.parse(map.path("earliestDate").asText()),
                LocalDate.parse(map.path("latestDate").asText()),
                areas);
    }

    /** The features that are open on a day, in the order of the file. */
    List<String> on(LocalDate day) {
        return areas.stream()
                .filter(area -> area.isOpenOn(day))
                .map(Area::feature)
                .toList();
    }

    private static @Nullable LocalDate day(JsonNode properties, String name) {
        String text = properties.path(name).asText("");
        return text.isEmpty() || text.equals("null") ? null : LocalDate.parse(text);
    }
}
