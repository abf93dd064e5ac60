package org.commissioninggraph.differential;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commissioninggraph.differential.NaiveSeries.Measured;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.model.Series;

/** Adds what was measured to the nodes and edges in memory. */
record NaiveSeriesFiles(Path folder, NaiveGraph graph) {
    void read() throws IOException {
        for (NodeType type : graph.model().nodeTypes().values()) {
            for (Property property : type.measured()) {
                for (NamedCsvRecord row : rows(type.name(), property)) {
                    NaiveNode node = Objects.requireNonNull(graph.byKey(type, row.getField("code")));
                    add(node.values(), property, row);
                }
            }
        }
        for (RelationshipType type : graph.model().relationshipTypes().values()) {
            for (Property property : type.ends().get(0).edge().measured()) {
                for (NamedCsvRecord row : rows(type.name(), property)) {
                    add(edge(type.name(), row).values(), property, row);
                }
            }
        }
    }

    private List<NamedCsvRecord> rows(String holder, Property property) throws IOException {
        return NaiveSeed.records(folder.resolve("series").resolve(holder + "." + property.name() + ".csv"));
    }

    private NaiveEdge edge(String type, NamedCsvRecord row) {
        return graph.edges().stream()
                .filter(edge -> edge.type().equals(type))
                .filter(edge -> edge.from().key().equals(row.getField("from"))
                        && edge.to().key().equals(row.getField("to"))
                        && row.getField("since").equals(Objects.toString(edge.value(EdgeType.SINCE), "")))
                .findFirst()
                .orElseThrow();
    }

    private void add(Map<String, Object> values, Property property, NamedCsvRecord row) {
        Series series = Objects.requireNonNull(property.series());
        LocalDate day = LocalDate.parse(row.getField("date"));
        Property value = new Property("value", property.type(), false, false, false, false, "");
        Object measured = NaiveValues.of(List.of(value), row::getField).get("value");
        for (Series.Part part : Series.Part.values()) {
            String name = series.property(property, part).name();
            NaiveSeries all = (NaiveSeries)
                    values.computeIfAbsent(name, fresh -> new NaiveSeries(new TreeMap<>(), series.validFor(), part));
            all.all().put(day, new Measured(day, measured, row.getField("source")));
        }
        graph.measured().add(day);
    }
}
