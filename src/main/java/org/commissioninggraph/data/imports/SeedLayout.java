package org.commissioninggraph.data.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.model.ScalarType;

/**
 * Which seed files there are and what their columns are, as the model says: one file for each node label and each
 * relationship type, and one for each value that varies in time. The release and its sources are not among them; they
 * go to {@code release.json}.
 *
 * @param nodes the columns by label
 * @param relationships the columns by relationship type
 * @param series the columns by {@code Practice.listSize}: what tells whose value it is, then day, value and source
 */
record SeedLayout(
        Map<String, List<SeedColumn>> nodes,
        Map<String, List<SeedColumn>> relationships,
        Map<String, List<SeedColumn>> series) {
    private static final Set<String> IN_RELEASE_FILE = Set.of("Release", "Source");
    private static final String SOURCE = "source";

    static SeedLayout of(Model model) {
        Map<String, List<SeedColumn>> nodes = new TreeMap<>();
        Map<String, List<SeedColumn>> series = new TreeMap<>();
        for (NodeType node : model.nodeTypes().values()) {
            for (Property property : node.measured()) {
                series.put(node.name() + "." + property.name(), measurements("code"));
            }
            if (!IN_RELEASE_FILE.contains(node.name())) {
                nodes.put(node.name(), columns(node.written()));
            }
        }
        Map<String, List<SeedColumn>> relationships = new TreeMap<>();
        for (RelationshipType type : model.relationshipTypes().values()) {
            for (RelationshipType.End end : type.ends()) {
                end.edge()
                        .measured()
                        .forEach(property -> series.put(
                                type.name() + "." + property.name(), measurements("from", "to", EdgeType.SINCE)));
            }
            if (type.ends().stream().noneMatch(end -> IN_RELEASE_FILE.contains(end.from()))) {
                relationships.put(type.name(), relationshipColumns(type));
            }
        }
        return new SeedLayout(nodes, relationships, series);
    }

    /** An empty value says that from that day on there is none. */
    private static List<SeedColumn> measurements(String... keys) {
        List<SeedColumn> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(SeedColumn.required(key));
        }
        columns.add(SeedColumn.required("date"));
        columns.add(SeedColumn.optional("value"));
        columns.add(SeedColumn.required(SOURCE));
        return columns;
    }

    private static List<SeedColumn> relationshipColumns(RelationshipType type) {
        Set<EdgeType> edges = new LinkedHashSet<>();
        type.ends().forEach(end -> edges.add(end.edge()));
        List<List<SeedColumn>> alternatives = new ArrayList<>();
        edges.forEach(edge -> alternatives.add(columns(edge.written())));
        List<SeedColumn> columns = new ArrayList<>();
        columns.add(SeedColumn.required("from"));
        columns.add(SeedColumn.required("to"));
        columns.addAll(union(alternatives));
        return columns;
    }

    /** A column that only some of the edge types have cannot be required of the whole file. */
    private static List<SeedColumn> union(List<List<SeedColumn>> alternatives) {
        Map<String, SeedColumn> union = new LinkedHashMap<>();
        for (List<SeedColumn> columns : alternatives) {
            columns.forEach(column -> union.putIfAbsent(column.name(), column));
        }
        List<SeedColumn> result = new ArrayList<>();
        for (SeedColumn column : union.values()) {
            boolean everywhere = alternatives.stream().allMatch(columns -> columns.contains(column));
            result.add(new SeedColumn(column.name(), column.required() && everywhere, column.allowed()));
        }
        return sourceLast(result);
    }

    private static List<SeedColumn> columns(Collection<Property> properties) {
        List<SeedColumn> columns = new ArrayList<>();
        for (Property property : properties) {
            if (property.type() == ScalarType.POINT) {
                columns.add(SeedColumn.optional("latitude"));
                columns.add(SeedColumn.optional("longitude"));
            } else {
                columns.add(
                        new SeedColumn(property.name(), property.required() && !property.list(), allowed(property)));
            }
        }
        return sourceLast(columns);
    }

    private static List<String> allowed(Property property) {
        boolean single = !property.list();
        return single && property.type() instanceof EnumType values
                ? List.copyOf(values.values().keySet())
                : List.of();
    }

    private static List<SeedColumn> sourceLast(List<SeedColumn> columns) {
        List<SeedColumn> ordered = new ArrayList<>(columns);
        for (SeedColumn column : columns) {
            if (column.name().equals(SOURCE)) {
                ordered.remove(column);
                ordered.add(column);
            }
        }
        return ordered;
    }
}
