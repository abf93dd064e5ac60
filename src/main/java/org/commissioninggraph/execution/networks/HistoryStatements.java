package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;

/** The statements by which all of the graph is read: rows with what it is, {@code kind}, and a list of values, {@code v}. */
final class HistoryStatements {
    private HistoryStatements() {}

    /** Values: key, name, opened, closed, and the columns of the kind; null for what the kind has not. */
    static String nodes(NetworkShape shape) {
        List<String> parts = new ArrayList<>();
        for (NodeType type : shape.kinds().values()) {
            List<String> values = new ArrayList<>();
            values.add("n." + quoted(type.key().name()));
            values.add(property(type, "name"));
            values.add(property(type, NodeType.OPENED));
            values.add(property(type, NodeType.CLOSED));
            addAll(values, "n.", NetworkColumns.of(type));
            parts.add("MATCH (n:" + quoted(type.name()) + ") RETURN '" + type.name()
                    + "' AS kind, elementId(n) AS id, [" + String.join(", ", values) + "] AS v");
        }
        return String.join("\nUNION ALL ", parts);
    }

    private static String property(EntityType type, String name) {
        return type.field(name) == null ? "null" : "n." + quoted(name);
    }

    /** Values: since, until, source, and the columns of the relationship type. */
    static String edges(NetworkShape shape) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, NetworkShape.Relationships> type :
                shape.relationships().entrySet()) {
            List<String> values = new ArrayList<>(List.of("r." + EdgeType.SINCE, "r." + EdgeType.UNTIL, "r.source"));
            addAll(values, "r.", type.getValue().columns());
            parts.add("MATCH (a)-[r:" + quoted(type.getKey()) + "]->(b) RETURN '" + type.getKey()
                    + "' AS kind, elementId(a) AS a, elementId(b) AS b, [" + String.join(", ", values) + "] AS v");
        }
        return String.join("\nUNION ALL ", parts);
    }

    /** Rows of nodes of these kinds, {@code v}: all that is stored of one, by its name in the graph. */
    static String series(List<NodeType> kinds) {
        return kinds.stream()
                .map(type -> "MATCH (n:" + quoted(type.name()) + ") RETURN '" + type.name()
                        + "' AS kind, properties(n) AS v")
                .collect(Collectors.joining("\nUNION ALL "));
    }

    private static void addAll(List<String> values, String row, List<Property> columns) {
        columns.forEach(property -> values.add(row + quoted(property.name())));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
