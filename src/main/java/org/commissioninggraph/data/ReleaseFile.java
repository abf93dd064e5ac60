package org.commissioninggraph.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.release.ServedRelease;

/** Reads {@code release.json}: the release, and the sources that it was made from. */
public final class ReleaseFile {
    static final String FILE = "release.json";
    static final String RELEASE = "Release";
    static final String SOURCE = "Source";
    static final String DRAWS_ON = "DRAWS_ON";

    private static final String SOURCES = "sources";

    /** What is for the loader to say: when it was loaded, and what follows from all the files. */
    private static final Set<String> OF_THE_LOADER =
            Set.of(ServedRelease.LOADED_AT, ServedRelease.CHECKSUM, ServedRelease.CITATION, ServedRelease.BIBTEX);

    private final Model model;
    private final SeedProblems problems;

    ReleaseFile(Model model, SeedProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** The release first, then its sources. */
    List<SeedNode> read(Path folder) {
        List<SeedNode> nodes = new ArrayList<>();
        JsonNode json = parse(folder);
        nodes.add(node(json, "", properties(RELEASE, OF_THE_LOADER)));
        checkDates(nodes.get(0).properties());
        JsonNode sources = json.path(SOURCES);
        if (!sources.isArray() || sources.isEmpty()) {
            problems.add(FILE, 0, "has no sources: expected a list of them");
        }
        for (int i = 0; i < sources.size(); i++) {
            nodes.add(node(sources.get(i), SOURCES + "[" + i + "].", properties(SOURCE, Set.of())));
        }
        return nodes;
    }

    private JsonNode parse(Path folder) {
        try {
            return new ObjectMapper().readTree(Files.readString(folder.resolve(FILE)));
        } catch (JsonProcessingException e) {
            problems.add(FILE, e.getLocation().getLineNr(), "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            problems.add(FILE, 0, "cannot be read (" + e + "): expected the release's version, dates and sources");
        }
        problems.throwIfAny();
        return new ObjectMapper().createObjectNode();
    }

    private Map<String, Property> properties(String type, Set<String> without) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Property property : model.entity(type).written()) {
            if (!without.contains(property.name())) {
                properties.put(property.name(), property);
            }
        }
        return properties;
    }

    private SeedNode node(JsonNode json, String place, Map<String, Property> properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties.values()) {
            String text = json.path(property.name()).asText("");
            if (!text.isEmpty()) {
                put(values, property, text, place);
            } else if (property.required()) {
                problems.add(FILE, 0, place + property.name() + " is missing");
            }
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!properties.containsKey(name) && !name.equals(SOURCES)) {
                problems.add(
                        FILE,
                        0,
                        "unknown field " + place + name + ": expected some of "
                                + String.join(", ", properties.keySet()));
            }
        });
        return new SeedNode(FILE, 0, values);
    }

    private void put(Map<String, Object> values, Property property, String text, String place) {
        try {
            values.put(property.name(), CellParser.parse(property, text));
        } catch (CellParser.NotSuchAValue e) {
            problems.add(FILE, 0, place + property.name() + " " + e.getMessage());
        }
    }

    private void checkDates(Map<String, Object> release) {
        if (release.get("earliestDate") instanceof LocalDate earliest
                && release.get("referenceDate") instanceof LocalDate reference
                && release.get("latestDate") instanceof LocalDate latest
                && (reference.isBefore(earliest) || reference.isAfter(latest))) {
            problems.add(
                    FILE,
                    0,
                    "referenceDate " + reference + " is not from earliestDate " + earliest + " to latestDate "
                            + latest);
        }
    }
}
