package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;

/** Measures of a node by its edges alone, parallel ones each for itself. */
final class Degrees {
    private Degrees() {}

    /** How many ends of edges are at each node: an edge to itself has both. */
    static double[] count(Network network, EdgeDirection direction) {
        double[] ones = new double[network.edges()];
        java.util.Arrays.fill(ones, 1);
        return sum(network, direction, ones);
    }

    /**
     * The sum of weights at each node: an edge to itself counts twice.
     *
     * @param weights by edge
     */
    static double[] sum(Network network, EdgeDirection direction, double[] weights) {
        double[] sums = new double[network.nodes()];
        for (int edge = 0; edge < network.edges(); edge++) {
            if (direction != EdgeDirection.IN) {
                sums[network.source(edge)] += weights[edge];
            }
            if (direction != EdgeDirection.OUT) {
                sums[network.target(edge)] += weights[edge];
            }
        }
        return sums;
    }

    /** How many other nodes each is linked with. */
    static double[] neighbours(Network network) {
        double[] counts = new double[network.nodes()];
        Adjacency adjacency = network.adjacency(EdgeDirection.BOTH);
        for (int node = 0; node < counts.length; node++) {
            int last = node;
            for (int position = adjacency.start(node); position < adjacency.end(node); position++) {
                int neighbour = adjacency.neighbour(position);
                counts[node] += neighbour != node && neighbour != last ? 1 : 0;
                last = neighbour;
            }
        }
        return counts;
    }
}
