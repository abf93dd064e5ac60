package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.WorkBudget;

/**
 * Of each node, the distances over some links to all nodes that are reached over them.
 *
 * @param reached how many nodes, without itself
 * @param sum of the distances
 * @param inverse sum of 1 / distance
 * @param largest distance; 0 where no other node is reached
 */
record DistanceFigures(int[] reached, double[] sum, double[] inverse, double[] largest) {
    static DistanceFigures of(Links links, EdgeLength length, WorkBudget budget) {
        int nodes = links.starts().length - 1;
        DistanceFigures figures =
                new DistanceFigures(new int[nodes], new double[nodes], new double[nodes], new double[nodes]);
        long steps = Distances.steps(links, length);
        SourceBlocks.run(nodes, (first, end) -> {
            Distances distances = new Distances(links, length);
            for (int node = first; node < end; node++) {
                budget.spend(steps, "distances between all nodes");
                distances.from(node);
                figures.set(node, distances);
            }
            return first;
        });
        return figures;
    }

    /** Each node is set by one thread. */
    private void set(int node, Distances distances) {
        reached[node] = distances.reached - 1;
        for (int i = 1; i < distances.reached; i++) {
            double distance = distances.distance[distances.order[i]];
            sum[node] += distance;
            inverse[node] += 1 / distance;
            largest[node] = distance;
        }
    }
}
