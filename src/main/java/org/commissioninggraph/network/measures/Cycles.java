package org.commissioninggraph.network.measures;

/** Whether one can come back to a node by following directed edges. */
final class Cycles {
    private Cycles() {}

    /** By taking away, again and again, nodes that no edge leads to (Kahn, 1962). */
    static boolean any(SimpleGraph graph) {
        int nodes = graph.nodes();
        int[] incoming = new int[nodes];
        int[] free = new int[nodes];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            incoming[node] = graph.in().degree(node) + (graph.hasLoop(node) ? 1 : 0);
            if (incoming[node] == 0) {
                free[size++] = node;
            }
        }
        for (int next = 0; next < size; next++) {
            int node = free[next];
            for (int i = graph.out().starts()[node]; i < graph.out().starts()[node + 1]; i++) {
                int neighbour = graph.out().neighbours()[i];
                if (--incoming[neighbour] == 0) {
                    free[size++] = neighbour;
                }
            }
        }
        return size < nodes;
    }
}
