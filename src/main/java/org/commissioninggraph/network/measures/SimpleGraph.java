package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * A network as measures see it: between two nodes there is one link or none, whose weight is the sum of those of its
 * edges. Edges from a node to itself are kept aside. Immutable.
 */
public final class SimpleGraph {
    private final int nodes;
    private final boolean directed;
    private final Links out;
    private final Links in;
    /** Of the edges of a node to itself: 0 where there are none. */
    private final double[] loops;

    private SimpleGraph(int nodes, boolean directed, Links out, Links in, double[] loops) {
        this.nodes = nodes;
        this.directed = directed;
        this.out = out;
        this.in = in;
        this.loops = loops;
    }

    /**
     * With directions, if the network has them.
     *
     * @param weight property of edges; null: each link weighs 1
     */
    public static SimpleGraph of(Network network, @Nullable String weight) {
        if (!network.directed()) {
            return undirected(network, weight);
        }
        double[] weights = weights(network, weight);
        return new SimpleGraph(
                network.nodes(),
                true,
                LinkReader.read(network, EdgeDirection.OUT, weights),
                LinkReader.read(network, EdgeDirection.IN, weights),
                loops(network, weights));
    }

    /** Without directions: an edge from A to B and one from B to A are parallel. */
    public static SimpleGraph undirected(Network network, @Nullable String weight) {
        double[] weights = weights(network, weight);
        Links links = LinkReader.read(network, EdgeDirection.BOTH, weights);
        return new SimpleGraph(network.nodes(), false, links, links, loops(network, weights));
    }

    private static double[] weights(Network network, @Nullable String weight) {
        return weight == null ? new double[0] : EdgeWeights.read(network, weight);
    }

    private static double[] loops(Network network, double[] weights) {
        double[] loops = new double[network.nodes()];
        for (int edge = 0; edge < network.edges(); edge++) {
            int node = network.source(edge);
            if (node == network.target(edge)) {
                loops[node] = weights.length == 0 ? 1 : loops[node] + weights[edge];
            }
        }
        return loops;
    }

    public int nodes() {
        return nodes;
    }

    public boolean directed() {
        return directed;
    }

    /** Pairs of nodes that are linked; in a directed graph, ordered pairs. Without loops. */
    public int links() {
        return directed ? out.size() : out.size() / 2;
    }

    Links out() {
        return out;
    }

    Links in() {
        return in;
    }

    double loop(int node) {
        return loops[node];
    }

    boolean hasLoop(int node) {
        return loops[node] != 0;
    }

    /** Of all links and loops: of an undirected graph each once. */
    double totalWeight() {
        double total = 0;
        for (double weight : out.weights()) {
            total += weight;
        }
        total = directed ? total : total / 2;
        for (double loop : loops) {
            total += loop;
        }
        return total;
    }

    /** Sum of the weights at a node; an undirected loop counts twice. */
    double strength(int node) {
        double sum = (directed ? 1 : 2) * loops[node];
        for (int i = out.starts()[node]; i < out.starts()[node + 1]; i++) {
            sum += out.weights()[i];
        }
        return sum;
    }
}
