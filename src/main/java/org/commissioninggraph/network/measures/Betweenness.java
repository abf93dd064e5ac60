package org.commissioninggraph.network.measures;

import java.util.Arrays;
import java.util.List;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.WorkBudget;

/**
 * For each node the sum, over pairs of other nodes, of the share of the shortest paths between them that lead through it:
 * Brandes, "A faster algorithm for betweenness centrality", 2001. A pair is unordered in an undirected graph. Two lengths
 * within a relative 1e-10 are a tie.
 */
final class Betweenness {
    private final PathCounts counts;
    private final double[] sums;
    /** Of the node at hand: the share of all paths from it that leads on over each. */
    private final double[] shares;

    private Betweenness(SimpleGraph graph, EdgeLength length) {
        this.counts = PathCounts.of(graph, length);
        this.sums = new double[graph.nodes()];
        this.shares = new double[graph.nodes()];
    }

    static double[] of(SimpleGraph graph, EdgeLength length, boolean normalised, WorkBudget budget) {
        int nodes = graph.nodes();
        long steps = Distances.steps(graph.out(), length);
        List<double[]> blocks = SourceBlocks.run(nodes, (first, end) -> {
            Betweenness block = new Betweenness(graph, length);
            for (int source = first; source < end; source++) {
                budget.spend(steps, "betweenness");
                block.add(source);
            }
            return block.sums;
        });
        double pairs = (nodes - 1.0) * (nodes - 2.0);
        double scale = (graph.directed() ? 1 : 0.5) / (normalised ? pairs * (graph.directed() ? 1 : 0.5) : 1);
        double[] sums = new double[nodes];
        for (int node = 0; node < nodes && nodes > 2; node++) {
            for (double[] block : blocks) {
                sums[node] += block[node];
            }
            sums[node] *= scale;
        }
        return sums;
    }

    private void add(int source) {
        counts.from(source);
        Arrays.fill(shares, 0);
        int[] order = counts.order();
        for (int i = counts.reached() - 1; i > 0; i--) {
            int node = order[i];
            counts.passOn(node, shares);
            sums[node] += shares[node];
        }
    }
}
