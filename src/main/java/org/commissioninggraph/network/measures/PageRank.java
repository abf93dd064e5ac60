package org.commissioninggraph.network.measures;

import java.util.Arrays;
import org.commissioninggraph.network.WorkBudget;

/**
 * The share of time that a random walk spends at each node: Page, Brin and others, 1999. It follows an edge with the
 * probability of the damping, by its weight, and else jumps to any node; from a node without an edge to follow, or whose
 * edges all weigh 0, it jumps always. The shares add up to 1.
 */
final class PageRank {
    /** Of the change of all nodes together, at which the iteration ends. */
    private static final double TOLERANCE = 1e-12;

    private static final int MOST_ITERATIONS = 2000;

    private PageRank() {}

    static NodeScores of(SimpleGraph graph, double damping, WorkBudget budget) {
        int nodes = graph.nodes();
        double[] totals = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            totals[node] = graph.strength(node) - (graph.directed() ? 0 : graph.loop(node));
        }
        double[] ranks = new double[nodes];
        Arrays.fill(ranks, 1.0 / nodes);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            budget.spend(nodes + (long) graph.in().size(), "PageRank");
            double[] next = next(graph, damping, totals, ranks);
            double change = 0;
            for (int node = 0; node < nodes; node++) {
                change += Math.abs(next[node] - ranks[node]);
            }
            ranks = next;
            if (change <= TOLERANCE) {
                return NodeScores.of(ranks);
            }
        }
        return NodeScores.none(
                nodes,
                "the iteration did not converge in " + MOST_ITERATIONS + " steps: take a damping further below 1 than "
                        + damping);
    }

    private static double[] next(SimpleGraph graph, double damping, double[] totals, double[] ranks) {
        int nodes = graph.nodes();
        double dangling = 0;
        for (int node = 0; node < nodes; node++) {
            dangling += totals[node] > 0 ? 0 : ranks[node];
        }
        double jump = (1 - damping + damping * dangling) / nodes;
        double[] next = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            next[node] = jump + damping * followed(graph, node, totals, ranks);
        }
        return next;
    }

    private static double followed(SimpleGraph graph, int node, double[] totals, double[] ranks) {
        Links in = graph.in();
        double sum = totals[node] > 0 ? ranks[node] * (graph.loop(node) / totals[node]) : 0;
        for (int i = in.starts()[node]; i < in.starts()[node + 1]; i++) {
            int from = in.neighbours()[i];
            sum += totals[from] > 0 ? ranks[from] * (in.weights()[i] / totals[from]) : 0;
        }
        return sum;
    }
}
