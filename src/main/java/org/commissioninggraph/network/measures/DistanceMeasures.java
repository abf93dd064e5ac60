package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.WorkBudget;

/** Measures of a node by its distances. In a directed graph closeness goes by the paths that lead to it, as in networkx. */
final class DistanceMeasures {
    private DistanceMeasures() {}

    /**
     * The inverse of the mean distance to the nodes that are connected with it, times their part of all other nodes:
     * Wasserman and Faust, "Social Network Analysis", 1994, formula 5.22 with the improvement for disconnected graphs.
     */
    static double[] closeness(SimpleGraph graph, EdgeLength length, WorkBudget budget) {
        DistanceFigures figures = DistanceFigures.of(graph.in(), length, budget);
        double[] closeness = new double[graph.nodes()];
        for (int node = 0; node < closeness.length; node++) {
            double reached = figures.reached()[node];
            if (reached > 0) {
                closeness[node] = reached / figures.sum()[node] * (reached / (graph.nodes() - 1.0));
            }
        }
        return closeness;
    }

    /** The sum of 1 / distance over all other nodes, 0 for those not connected: Marchiori and Latora, 2000. */
    static double[] harmonic(SimpleGraph graph, EdgeLength length, WorkBudget budget) {
        return DistanceFigures.of(graph.in(), length, budget).inverse();
    }

    /** The largest distance to a node that can be reached. */
    static double[] eccentricity(SimpleGraph graph, EdgeLength length, WorkBudget budget) {
        return DistanceFigures.of(graph.out(), length, budget).largest();
    }
}
