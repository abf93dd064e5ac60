package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.Validity;
import org.jspecify.annotations.Nullable;

/** Reads the whole history of the graph as one network, in one statement for nodes and one for relationships. For one use. */
final class HistoryReader {
    /** What a node or an edge takes until the network is made, about. */
    private static final int ROW_BYTES = 300;

    private final NetworkShape shape;
    private final OperationBounds bounds;
    private final Map<String, ColumnType> nodeColumns;
    private final Map<String, ColumnType> edgeColumns;
    private final Map<String, NetworkNode> nodes = new HashMap<>();
    private final List<NetworkEdge> edges = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private long held;

    private HistoryReader(NetworkShape shape, OperationBounds bounds) {
        this.shape = shape;
        this.bounds = bounds;
        List<Property> ofNodes = new ArrayList<>();
        shape.kinds().values().forEach(type -> ofNodes.addAll(NetworkColumns.of(type)));
        List<Property> ofEdges = new ArrayList<>();
        shape.relationships().values().forEach(type -> ofEdges.addAll(type.columns()));
        this.nodeColumns = NetworkColumns.types(ofNodes);
        this.edgeColumns = NetworkColumns.types(ofEdges);
    }

    static Network read(NetworkShape shape, StatementRunner runner, OperationBounds bounds) {
        HistoryReader reader = new HistoryReader(shape, bounds);
        runner.read(HistoryStatements.nodes(shape), Map.of(), bounds.cancellation(), reader::node);
        reader.nameByCode();
        runner.read(HistoryStatements.edges(shape), Map.of(), bounds.cancellation(), reader::edge);
        Network network = reader.network();
        bounds.memory().giveBack(reader.held); // its rows are held no more
        return network;
    }

    private void take(long bytes) {
        bounds.memory().take(bytes);
        held += bytes;
    }

    private void node(Map<String, Object> row) {
        take(ROW_BYTES);
        String kind = String.valueOf(row.get("kind"));
        List<? extends @Nullable Object> values = values(row);
        NodeType type = Objects.requireNonNull(shape.kinds().get(kind));
        String code = String.valueOf(values.get(0));
        Object name = values.get(1);
        nodes.put(
                (String) row.get("id"),
                new NetworkNode(
                        code,
                        kind,
                        name == null ? code : name.toString(),
                        Validity.life((LocalDate) values.get(2), (LocalDate) values.get(3)),
                        properties(NetworkColumns.of(type), nodeColumns, values.subList(4, values.size()))));
    }

    /** A code that two kinds have is told with the kind. */
    private void nameByCode() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (NetworkNode node : nodes.values()) {
            if (!seen.add(node.code())) {
                shared.add(node.code());
            }
        }
        nodes.replaceAll((id, node) -> {
            String code = shared.contains(node.code()) ? node.kind() + ":" + node.code() : node.code();
            codes.put(id, code);
            return new NetworkNode(code, node.kind(), node.name(), node.life(), node.properties());
        });
    }

    private void edge(Map<String, Object> row) {
        take(ROW_BYTES);
        String from = codes.get((String) row.get("a"));
        String to = codes.get((String) row.get("b"));
        if (from == null || to == null) {
            return;
        }
        String name = String.valueOf(row.get("kind"));
        NetworkShape.Relationships type =
                Objects.requireNonNull(shape.relationships().get(name));
        List<? extends @Nullable Object> values = values(row);
        Map<String, Object> properties = properties(type.columns(), edgeColumns, values.subList(3, values.size()));
        edges.add(new NetworkEdge(
                name, from, to, validity(type, values, properties), (String) values.get(2), properties));
    }

    /** An event is there on its day. */
    private static Validity validity(
            NetworkShape.Relationships type, List<? extends @Nullable Object> values, Map<String, Object> properties) {
        if (type.event() && properties.get(EdgeType.ON) instanceof LocalDate day) {
            return Validity.between(day, day.plusDays(1));
        }
        return type.dated() ? Validity.between((LocalDate) values.get(0), (LocalDate) values.get(1)) : Validity.ALWAYS;
    }

    private static List<? extends @Nullable Object> values(Map<String, Object> row) {
        return (List<?>) Objects.requireNonNull(row.get("v"));
    }

    private static Map<String, Object> properties(
            List<Property> columns, Map<String, ColumnType> types, List<? extends @Nullable Object> values) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            NetworkColumns.put(properties, types, columns.get(i), values.get(i));
        }
        return properties;
    }

    private Network network() {
        NetworkBuilder builder = NetworkBuilder.directed();
        nodeColumns.forEach(builder::nodeProperty);
        edgeColumns.forEach(builder::edgeProperty);
        nodes.values().forEach(builder::node);
        edges.forEach(builder::edge);
        return builder.build();
    }
}
