package org.commissioninggraph.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a network of nodes and edges that come in any order. The order in the network is fixed: nodes by code; edges by
 * source, target, type, validity, source of the data and properties. Not thread-safe.
 */
public final class NetworkBuilder {
    private final boolean directed;
    private final Map<String, ColumnType> nodeColumns = new LinkedHashMap<>();
    private final Map<String, ColumnType> edgeColumns = new LinkedHashMap<>();
    private final Map<String, NetworkNode> nodes = new HashMap<>();
    private final List<NetworkEdge> edges = new ArrayList<>();

    private NetworkBuilder(boolean directed) {
        this.directed = directed;
    }

    public static NetworkBuilder directed() {
        return new NetworkBuilder(true);
    }

    public static NetworkBuilder undirected() {
        return new NetworkBuilder(false);
    }

    /** Declares a property of nodes. One that is not declared is not taken over. */
    public NetworkBuilder nodeProperty(String name, ColumnType type) {
        nodeColumns.put(name, type);
        return this;
    }

    /** Declares a property of edges. One that is not declared is not taken over. */
    public NetworkBuilder edgeProperty(String name, ColumnType type) {
        edgeColumns.put(name, type);
        return this;
    }

    /**
     * @throws IllegalArgumentException if there is another node of that code
     */
    public NetworkBuilder node(NetworkNode node) {
        NetworkNode other = nodes.putIfAbsent(node.code(), node);
        if (other != null && !other.equals(node)) {
            throw new IllegalArgumentException(
                    "two nodes have the code " + node.code() + ": " + other.kind() + " " + other.name() + ", and "
                            + node.kind() + " " + node.name() + ". Name one of them by kind and code");
        }
        return this;
    }

    /** An edge that is like another in everything is one more, parallel to it. */
    public NetworkBuilder edge(NetworkEdge edge) {
        edges.add(edge);
        return this;
    }

    /**
     * The network of all that was given, of no particular day: see {@link Network#asOf}.
     *
     * @throws IllegalArgumentException if an edge has an end that is no node, or a property is not of its declared type
     */
    public Network build() {
        return build(null);
    }

    /**
     * The network of all that was given, which is that of a day; null: of no particular one.
     *
     * @throws IllegalArgumentException as {@link #build()}
     */
    public Network build(@Nullable LocalDate day) {
        List<NetworkNode> sorted = new ArrayList<>(nodes.values());
        sorted.sort(Comparator.comparing(NetworkNode::code));
        Map<String, Integer> numbers = new HashMap<>();
        for (NetworkNode node : sorted) {
            numbers.put(node.code(), numbers.size());
        }
        List<NumberedEdge> numbered = new ArrayList<>(edges.size());
        for (NetworkEdge edge : edges) {
            numbered.add(numbered(edge, numbers));
        }
        numbered.sort(order());
        return Network.of(directed, day, NodeTable.of(sorted, nodeColumns), EdgeTable.of(numbered, edgeColumns));
    }

    private NumberedEdge numbered(NetworkEdge edge, Map<String, Integer> numbers) {
        int from = number(edge, edge.from(), numbers);
        int to = number(edge, edge.to(), numbers);
        boolean swap = !directed && to < from;
        return new NumberedEdge(swap ? to : from, swap ? from : to, edge);
    }

    private static int number(NetworkEdge edge, String code, Map<String, Integer> numbers) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("the edge " + edge.type() + " from " + edge.from() + " to " + edge.to()
                    + " has an end that is no node of the network: " + code + ". Add the node, or leave the edge out");
        }
        return number;
    }

    private Comparator<NumberedEdge> order() {
        Comparator<NumberedEdge> order = Comparator.comparingInt(NumberedEdge::from)
                .thenComparingInt(NumberedEdge::to)
                .thenComparing(numbered -> numbered.edge().type())
                .thenComparing(numbered -> numbered.edge().validity())
                .thenComparing(numbered -> text(numbered.edge().source()));
        for (String property : edgeColumns.keySet()) {
            order = order.thenComparing(
                    numbered -> text(numbered.edge().properties().get(property)));
        }
        return order;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
