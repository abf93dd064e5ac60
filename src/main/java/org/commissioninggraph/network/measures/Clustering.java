package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.WorkBudget;

/**
 * How much the neighbours of a node are linked with each other. Directions, parallel edges and loops are left out of
 * account.
 */
final class Clustering {
    private final Links links;
    private final double largest;
    /** By node: the weight of the link from the node at hand, divided by the largest; 0 where there is none. */
    private final double[] weights;

    private Clustering(Links links) {
        this.links = links;
        double max = 0;
        for (double weight : links.weights()) {
            max = Math.max(max, weight);
        }
        this.largest = max;
        this.weights = new double[links.starts().length - 1];
    }

    /**
     * The links between neighbours, of all that there could be; 0 for a node with fewer than two (Watts and Strogatz,
     * 1998). With weights: the geometric mean of the three weights of each triangle, each divided by the largest of the
     * network, in place of 1 (Onnela and others, 2005), as networkx does; not Barrat's, as igraph does.
     *
     * @param graph undirected
     */
    static double[] of(SimpleGraph graph, boolean weighted, WorkBudget budget) {
        Clustering clustering = new Clustering(graph.out());
        double[] values = new double[graph.nodes()];
        for (int node = 0; node < values.length; node++) {
            int degree = graph.out().degree(node);
            if (degree > 1) {
                values[node] = clustering.triangles(node, weighted, budget) / (degree * (degree - 1.0) / 2);
            }
        }
        return values;
    }

    /** The triangles at a node; weighted, the sum of their geometric means. */
    private double triangles(int node, boolean weighted, WorkBudget budget) {
        mark(node, false);
        double sum = 0;
        long steps = 0;
        for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
            int neighbour = links.neighbours()[i];
            sum += linksToMarked(neighbour, weighted);
            steps += links.degree(neighbour);
        }
        mark(node, true);
        budget.spend(steps, "clustering");
        return sum;
    }

    private void mark(int node, boolean away) {
        for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
            weights[links.neighbours()[i]] = away ? 0 : links.weights()[i] / largest;
        }
    }

    private double linksToMarked(int neighbour, boolean weighted) {
        double sum = 0;
        for (int i = links.starts()[neighbour]; i < links.starts()[neighbour + 1]; i++) {
            int third = links.neighbours()[i];
            if (third > neighbour && weights[third] > 0) {
                sum += weighted ? Math.cbrt(weights[neighbour] * weights[third] * (links.weights()[i] / largest)) : 1;
            }
        }
        return sum;
    }

    /** Three times the triangles, of all pairs of links that meet in a node; 0 where none meet (Newman, 2003). */
    static double transitivity(SimpleGraph graph, WorkBudget budget) {
        Clustering clustering = new Clustering(graph.out());
        double triangles = 0;
        double pairs = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            double degree = graph.out().degree(node);
            triangles += clustering.triangles(node, false, budget);
            pairs += degree * (degree - 1) / 2;
        }
        return pairs == 0 ? 0 : triangles / pairs;
    }
}
