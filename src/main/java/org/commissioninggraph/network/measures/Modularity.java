package org.commissioninggraph.network.measures;

/**
 * How much more weight lies within groups than chance would put there: Newman and Girvan, 2004, with the resolution of
 * Reichardt and Bornholdt, 2006. The same as networkx's, edges of a node to itself with it.
 */
final class Modularity {
    private Modularity() {}

    /**
     * @param graph undirected, of a total weight above 0
     * @param groups of each node, numbered from 0
     */
    static double of(SimpleGraph graph, int[] groups, int count, double resolution) {
        double[] inside = new double[count];
        double[] strengths = new double[count];
        for (int node = 0; node < graph.nodes(); node++) {
            int group = groups[node];
            strengths[group] += graph.strength(node);
            inside[group] += graph.loop(node);
            Links links = graph.out();
            for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
                inside[group] += groups[links.neighbours()[i]] == group ? links.weights()[i] / 2 : 0;
            }
        }
        double total = graph.totalWeight();
        double modularity = 0;
        for (int group = 0; group < count; group++) {
            double share = strengths[group] / (2 * total);
            modularity += inside[group] / total - resolution * share * share;
        }
        return modularity;
    }
}
