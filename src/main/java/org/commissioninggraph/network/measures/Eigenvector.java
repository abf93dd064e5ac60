package org.commissioninggraph.network.measures;

import java.util.Arrays;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/**
 * Each node's entry in the eigenvector of the largest eigenvalue of the adjacency matrix, of length 1 (Bonacich, 1972): a
 * node is as central as its neighbours together. In a directed graph the neighbours that lead to it count, as in networkx.
 * Found by power iteration on the matrix plus the identity, from a vector of ones.
 */
final class Eigenvector {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_ITERATIONS = 20_000;

    private Eigenvector() {}

    static NodeScores of(SimpleGraph graph, WorkBudget budget) {
        String reason = impossible(graph);
        if (reason != null) {
            return NodeScores.none(graph.nodes(), reason);
        }
        double[] vector = new double[graph.nodes()];
        Arrays.fill(vector, 1 / Math.sqrt(graph.nodes()));
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            budget.spend(graph.nodes() + (long) graph.in().size(), "eigenvector");
            double[] next = next(graph, vector);
            double change = 0;
            for (int node = 0; node < next.length; node++) {
                change = Math.max(change, Math.abs(next[node] - vector[node]));
            }
            vector = next;
            if (change < TOLERANCE) {
                return noted(graph, vector);
            }
        }
        return NodeScores.none(
                graph.nodes(),
                "the power iteration did not converge in " + MOST_ITERATIONS
                        + " iterations: two eigenvalues are nearly alike, or the network is not strongly connected");
    }

    private static @Nullable String impossible(SimpleGraph graph) {
        if (graph.totalWeight() == 0) {
            return "the network has no edges, so that no node is more central than another";
        }
        return graph.directed() && !Cycles.any(graph)
                ? "the network has directions and no cycle: all eigenvalues are 0"
                : null;
    }

    private static NodeScores noted(SimpleGraph graph, double[] vector) {
        for (int node = 0; node < vector.length; node++) {
            vector[node] = vector[node] < 1e-9 ? 0 : vector[node];
        }
        return NodeScores.of(vector)
                .noted(
                        Components.of(graph).count() > 1
                                ? "not connected: only components with the largest eigenvalue have values above 0"
                                : null);
    }

    private static double[] next(SimpleGraph graph, double[] vector) {
        Links in = graph.in();
        double[] next = new double[vector.length];
        double squares = 0;
        for (int node = 0; node < vector.length; node++) {
            double sum = vector[node] * (1 + graph.loop(node));
            for (int i = in.starts()[node]; i < in.starts()[node + 1]; i++) {
                sum += in.weights()[i] * vector[in.neighbours()[i]];
            }
            next[node] = sum;
            squares += sum * sum;
        }
        double norm = Math.sqrt(squares);
        for (int node = 0; node < next.length; node++) {
            next[node] /= norm;
        }
        return next;
    }
}
