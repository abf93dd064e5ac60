package org.commissioninggraph.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A network: nodes numbered from 0 in order of their codes, and edges numbered from 0 in a fixed order. It is that of a
 * {@link #day}, or a whole history, where what holds when is in the validities. Parallel edges and edges from a node to
 * itself are kept. Immutable.
 */
public final class Network {
    private final boolean directed;
    private final @Nullable LocalDate day;
    private final NodeTable nodes;
    private final EdgeTable edges;
    private final Adjacency out;
    private final Adjacency in;
    private final Adjacency both;

    static Network of(boolean directed, @Nullable LocalDate day, NodeTable nodes, EdgeTable edges) {
        Adjacency both = Adjacency.of(nodes.size(), edges, EdgeDirection.BOTH);
        Adjacency out = directed ? Adjacency.of(nodes.size(), edges, EdgeDirection.OUT) : both;
        Adjacency in = directed ? Adjacency.of(nodes.size(), edges, EdgeDirection.IN) : both;
        return new Network(directed, day, nodes, edges, out, in, both);
    }

    private Network(
            boolean directed,
            @Nullable LocalDate day,
            NodeTable nodes,
            EdgeTable edges,
            Adjacency out,
            Adjacency in,
            Adjacency both) {
        this.directed = directed;
        this.day = day;
        this.nodes = nodes;
        this.edges = edges;
        this.out = out;
        this.in = in;
        this.both = both;
    }

    /** Whether edges lead from one node to another; in an undirected network they join them. */
    public boolean directed() {
        return directed;
    }

    /** The day that it is of; null for a whole history. */
    public @Nullable LocalDate day() {
        return day;
    }

    public int nodes() {
        return nodes.size();
    }

    public int edges() {
        return edges.size();
    }

    public String code(int node) {
        return nodes.codes()[node];
    }

    public String kind(int node) {
        return nodes.kinds()[node];
    }

    public String name(int node) {
        return nodes.names()[node];
    }

    /** The days on which the node is there. */
    public Validity life(int node) {
        return nodes.lives()[node];
    }

    /** The number of the node of that code; negative if there is none. */
    public int find(String code) {
        return Arrays.binarySearch(nodes.codes(), code);
    }

    /**
     * The number of the node of that code.
     *
     * @throws UnknownNodeException if there is none
     */
    public int node(String code) {
        int node = find(code);
        if (node < 0) {
            throw new UnknownNodeException(code, day);
        }
        return node;
    }

    /** The node that an edge leads from. In an undirected network: of its ends the one with the smaller number. */
    public int source(int edge) {
        return edges.from()[edge];
    }

    public int target(int edge) {
        return edges.to()[edge];
    }

    /** The relationship type. */
    public String type(int edge) {
        return edges.types()[edge];
    }

    /** The days on which the edge holds. */
    public Validity validity(int edge) {
        return new Validity(edges.starts()[edge], edges.ends()[edge]);
    }

    /** Code of the source that states the edge. */
    public @Nullable String statedBy(int edge) {
        return edges.sources()[edge];
    }

    /** Unique in the network, unlike all codes of nodes: type, ends, first day, and a number where these are alike. */
    public String edgeId(int edge) {
        int alike = 0;
        while (alike < edge && sameKey(edge - alike - 1, edge)) {
            alike++;
        }
        StringBuilder id = new StringBuilder(type(edge));
        id.append(':').append(code(source(edge))).append(':').append(code(target(edge)));
        LocalDate since = validity(edge).since();
        id.append(since == null ? "" : ":" + since).append(alike == 0 ? "" : "#" + (alike + 1));
        while (find(id.toString()) >= 0) {
            id.append('\'');
        }
        return id.toString();
    }

    private boolean sameKey(int edge, int other) {
        return source(edge) == source(other)
                && target(edge) == target(other)
                && type(edge).equals(type(other))
                && edges.starts()[edge] == edges.starts()[other];
    }

    public List<PropertyColumn> nodeProperties() {
        return nodes.properties();
    }

    public List<PropertyColumn> edgeProperties() {
        return edges.properties();
    }

    /** The property of edges of that name; null if there is none. */
    public @Nullable PropertyColumn edgeProperty(String name) {
        return named(edges.properties(), name);
    }

    /** The property of nodes of that name; null if there is none. */
    public @Nullable PropertyColumn nodeProperty(String name) {
        return named(nodes.properties(), name);
    }

    private static @Nullable PropertyColumn named(List<PropertyColumn> columns, String name) {
        for (PropertyColumn column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** The edges at each node. In an undirected network they are the same for all directions. */
    public Adjacency adjacency(EdgeDirection direction) {
        return switch (direction) {
            case OUT -> out;
            case IN -> in;
            case BOTH -> both;
        };
    }

    /** The same nodes and edges, by their numbers, as if the edges had no directions: to measure it, not to tell of it. */
    public Network withoutDirections() {
        return new Network(false, day, nodes, edges, both, both, both);
    }

    /** The network of a day: the nodes that are there, and the edges between them that hold. */
    public Network asOf(LocalDate date) {
        int number = Validity.day(date);
        return select(
                node -> life(node).contains(number), edge -> validity(edge).contains(number), date);
    }

    /** The network of some nodes, and of those edges between them that are wanted; of the same day. */
    public Network select(IntPredicate node, IntPredicate edge) {
        return select(node, edge, day);
    }

    private Network select(IntPredicate node, IntPredicate edge, @Nullable LocalDate date) {
        int[] numbers = new int[nodes()];
        int[] keptNodes = new int[nodes()];
        int nodeCount = 0;
        for (int i = 0; i < nodes(); i++) {
            boolean kept = node.test(i);
            numbers[i] = kept ? nodeCount : -1;
            if (kept) {
                keptNodes[nodeCount++] = i;
            }
        }
        int[] keptEdges = new int[edges()];
        int edgeCount = 0;
        for (int i = 0; i < edges(); i++) {
            if (numbers[source(i)] >= 0 && numbers[target(i)] >= 0 && edge.test(i)) {
                keptEdges[edgeCount++] = i;
            }
        }
        return Network.of(
                directed,
                date,
                nodes.select(Arrays.copyOf(keptNodes, nodeCount)),
                edges.select(Arrays.copyOf(keptEdges, edgeCount), numbers));
    }

    /**
     * The same network, with one more property of nodes, such as a measure.
     *
     * @param values by node; not a number where there is none
     */
    public Network withNodeProperty(String name, double[] values) {
        return withNodeProperty(
                name, ColumnType.DOUBLE, node -> Double.isNaN(values[node]) ? null : (Object) values[node]);
    }

    /** The same of any type; null where there is none. */
    public Network withNodeProperty(String name, ColumnType type, IntFunction<@Nullable Object> value) {
        PropertyColumn column = PropertyColumn.of(name, type, nodes(), value);
        return new Network(directed, day, nodes.with(column), edges, out, in, both);
    }

    /** Of all arrays together, about: what a cache has to reckon with. */
    public long bytes() {
        long perNode = 120 + 8L * nodeProperties().size();
        long perEdge = 60 + 8L * edgeProperties().size();
        return 1000 + perNode * nodes() + perEdge * edges();
    }
}
