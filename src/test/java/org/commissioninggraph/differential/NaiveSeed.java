package org.commissioninggraph.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commissioninggraph.data.Citation;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.support.ShippedRelease;

/** Reads the seed files into memory, typed by the model. */
final class NaiveSeed {
    private final Path folder;
    private final Model model;
    private final NaiveGraph graph;

    private NaiveSeed(Path folder, Model model) {
        this.folder = folder;
        this.model = model;
        this.graph = new NaiveGraph(model);
    }

    /**
     * @param loadedAt when the release was loaded into the database compared with: the one value no seed file holds
     */
    static NaiveGraph read(Path folder, Model model, Object loadedAt) throws IOException {
        NaiveSeed seed = new NaiveSeed(folder, model);
        for (NodeType type : model.nodeTypes().values()) {
            Path file = folder.resolve("nodes").resolve(type.name() + ".csv");
            if (Files.exists(file)) {
                seed.nodes(type, file);
            }
        }
        seed.release(loadedAt);
        for (RelationshipType type : model.relationshipTypes().values()) {
            Path file = folder.resolve("relationships").resolve(type.name() + ".csv");
            if (Files.exists(file)) {
                seed.edges(type.name(), file);
            }
        }
        new NaiveSeriesFiles(folder, seed.graph).read();
        return seed.graph;
    }

    private void nodes(NodeType type, Path file) throws IOException {
        for (NamedCsvRecord row : records(file)) {
            Map<String, Object> values = NaiveValues.of(type.written(), row.getFieldsAsMap()::get);
            if (type.field("typename") != null) {
                values.put("typename", type.name());
            }
            graph.add(new NaiveNode(type, values));
        }
    }

    private void edges(String name, Path file) throws IOException {
        Map<String, Property> properties = new LinkedHashMap<>();
        Set<NodeType> from = new LinkedHashSet<>();
        Set<NodeType> to = new LinkedHashSet<>();
        for (EntityType type : model.entities()) {
            for (Relationship field : type.relationships()) {
                if (field.type().equals(name)) {
                    field.edge().written().forEach(each -> properties.put(each.name(), each));
                    from.addAll(model.possibleTypes(model.entity(field.from())));
                    to.addAll(model.possibleTypes(model.entity(field.to())));
                }
            }
        }
        for (NamedCsvRecord row : records(file)) {
            graph.add(new NaiveEdge(
                    name,
                    end(from, row.getField("from"), file),
                    end(to, row.getField("to"), file),
                    NaiveValues.of(properties.values(), row.getFieldsAsMap()::get)));
        }
    }

    private NaiveNode end(Set<NodeType> types, String key, Path file) {
        List<NaiveNode> found = graph.byKey(types, key);
        if (found.size() != 1) {
            throw new IllegalStateException(file + " names " + key + ", which " + found.size() + " nodes have");
        }
        return found.get(0);
    }

    private void release(Object loadedAt) throws IOException {
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("release.json").toFile());
        NodeType type = model.nodeTypes().get("Release");
        NodeType sourceType = model.nodeTypes().get("Source");
        Map<String, Object> values = NaiveValues.of(type.written(), texts(file));
        values.put("loadedAt", loadedAt);
        String checksum = SeedReader.checksum(folder, ShippedRelease.SCHEMA.resolve("model"));
        Citation citation = new Citation(file.get("version").asText(), checksum);
        values.put("checksum", checksum);
        values.put("citation", citation.text());
        values.put("bibtex", citation.bibtex());
        NaiveNode release = new NaiveNode(type, values);
        graph.add(release);
        for (JsonNode row : file.get("sources")) {
            NaiveNode source = new NaiveNode(sourceType, NaiveValues.of(sourceType.written(), texts(row)));
            graph.add(source);
            graph.add(new NaiveEdge("DRAWS_ON", release, source, Map.of()));
        }
    }

    private static UnaryOperator<String> texts(JsonNode object) {
        return name -> object.path(name).asText("");
    }

    static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
