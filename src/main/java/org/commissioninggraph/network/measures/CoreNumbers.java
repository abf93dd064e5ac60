package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.WorkBudget;

/**
 * The largest k for which a node is in a part of the graph where each node has k neighbours or more: Batagelj and Zaveršnik,
 * 2003. Directions, parallel edges and loops are left out of account.
 */
final class CoreNumbers {
    private CoreNumbers() {}

    /**
     * @param graph undirected
     */
    static double[] of(SimpleGraph graph, WorkBudget budget) {
        budget.spend(graph.nodes() + (long) graph.out().size(), "core numbers");
        int nodes = graph.nodes();
        double[] cores = new double[nodes];
        double[] degrees = new double[nodes];
        NodeHeap left = new NodeHeap(degrees);
        boolean[] taken = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            degrees[node] = graph.out().degree(node);
            left.put(node);
        }
        double core = 0;
        while (!left.isEmpty()) {
            int node = left.take();
            core = Math.max(core, degrees[node]);
            cores[node] = core;
            taken[node] = true;
            release(graph, node, taken, degrees, left);
        }
        return cores;
    }

    private static void release(SimpleGraph graph, int node, boolean[] taken, double[] degrees, NodeHeap left) {
        for (int i = graph.out().starts()[node]; i < graph.out().starts()[node + 1]; i++) {
            int neighbour = graph.out().neighbours()[i];
            if (!taken[neighbour]) {
                degrees[neighbour]--;
                left.put(neighbour);
            }
        }
    }
}
