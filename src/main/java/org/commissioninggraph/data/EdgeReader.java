package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/** Reads the edges of one relationship type, and finds the nodes that each of them connects. */
final class EdgeReader {
    private final Model model;
    private final Map<String, Map<String, SeedNode>> nodes;
    private final Set<String> missing;
    private final RelationshipType type;
    private final RowReader rows;
    private final SeedProblems problems;

    EdgeReader(
            Model model,
            Map<String, Map<String, SeedNode>> nodes,
            Set<String> missing,
            RelationshipType type,
            RowReader rows,
            SeedProblems problems) {
        this.model = model;
        this.nodes = nodes;
        this.missing = missing;
        this.type = type;
        this.rows = rows;
        this.problems = problems;
    }

    List<SeedEdge> edges(CsvTable table) {
        List<SeedEdge> edges = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            SeedEdge edge = edge(table, row);
            if (edge != null) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private @Nullable SeedEdge edge(CsvTable table, CsvTable.Row row) {
        String from = row.cells().get("from");
        String to = row.cells().get("to");
        if (from == null || to == null) {
            problems.add(table.file(), row.line(), "from or to is empty: expected the keys of two nodes");
            return null;
        }
        List<SeedEdge> possible = possible(table, row, from, to);
        if (possible.size() == 1) {
            return withProperties(table, row, possible.get(0));
        }
        if (possible.isEmpty() && mayBeMissing()) {
            return null;
        }
        problems.add(table.file(), row.line(), possible.isEmpty() ? nowhere(from, to) : ambiguous(possible));
        return null;
    }

    /** Whether its node may be in a file that is missing, which is told once and not for each edge. */
    private boolean mayBeMissing() {
        for (RelationshipType.End end : type.ends()) {
            for (String entity : List.of(end.from(), end.to())) {
                if (model.possibleTypes(model.entity(entity)).stream()
                        .anyMatch(node -> missing.contains(node.name()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<SeedEdge> possible(CsvTable table, CsvTable.Row row, String from, String to) {
        List<SeedEdge> possible = new ArrayList<>();
        for (RelationshipType.End end : type.ends()) {
            for (String fromLabel : labelsWith(end.from(), from)) {
                for (String toLabel : labelsWith(end.to(), to)) {
                    possible.add(new SeedEdge(table.file(), row.line(), end, fromLabel, from, toLabel, to, Map.of()));
                }
            }
        }
        return possible;
    }

    private SeedEdge withProperties(CsvTable table, CsvTable.Row row, SeedEdge edge) {
        Collection<Property> properties = edge.end().edge().written();
        Set<String> others = new LinkedHashSet<>(row.cells().keySet());
        others.removeAll(RowReader.columns(properties));
        others.removeAll(List.of("from", "to"));
        others.retainAll(table.columns());
        for (String other : others) {
            problems.add(
                    table.file(),
                    row.line(),
                    other + " is set: expected it empty from " + edge.fromLabel() + " to " + edge.toLabel());
        }
        for (Property property : properties) {
            if (property.required() && !table.columns().contains(property.name())) {
                problems.add(table.file(), row.line(), "column " + property.name() + " is missing");
            }
        }
        return new SeedEdge(
                edge.file(),
                edge.line(),
                edge.end(),
                edge.fromLabel(),
                edge.from(),
                edge.toLabel(),
                edge.to(),
                rows.properties(table, row, properties));
    }

    private List<String> labelsWith(String entity, String key) {
        return model.possibleTypes(model.entity(entity)).stream()
                .map(NodeType::name)
                .filter(label -> nodes.getOrDefault(label, Map.of()).containsKey(key))
                .toList();
    }

    private String nowhere(String from, String to) {
        Set<String> starts = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (RelationshipType.End end : type.ends()) {
            starts.add(end.from());
            ends.add(end.to());
            pairs.add(end.from() + " to " + end.to());
        }
        if (starts.stream().allMatch(label -> labelsWith(label, from).isEmpty())) {
            return "from " + from + " is no " + String.join(" or ", starts) + " in the seed files";
        }
        if (ends.stream().allMatch(label -> labelsWith(label, to).isEmpty())) {
            return "to " + to + " is no " + String.join(" or ", ends) + " in the seed files";
        }
        return from + " to " + to + " is not a pair that " + type.name() + " connects: expected "
                + String.join(" or ", pairs);
    }

    private static String ambiguous(List<SeedEdge> possible) {
        Set<String> pairs = new LinkedHashSet<>();
        possible.forEach(edge -> pairs.add(edge.fromLabel() + " to " + edge.toLabel()));
        return "may be " + String.join(" or ", pairs) + ": expected keys that tell which";
    }
}
