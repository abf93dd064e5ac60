package org.commissioninggraph.network.measures;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/**
 * Communities: a partition of the nodes of high modularity, found by the Leiden algorithm (Traag, Waltman and van Eck, 2019)
 * in its authors' own library. Directions are left out of account; each community is connected.
 *
 * @param community of each node: 0 is that of most nodes, alike ones in order of their first node
 * @param sizes of each community, in nodes
 * @param modularity of the partition by that resolution; null where the network has no edges
 */
public record Communities(int[] community, int[] sizes, @Nullable Double modularity) {
    /** The best of so many random starts is taken. */
    private static final int STARTS = 10;

    private static final int ITERATIONS = 50;

    /**
     * @param weight property of edges, as strength; null: each link counts alike
     * @param resolution above 0: the higher, the smaller the communities; 1 is the usual modularity
     * @param seed the same seed gives the same partition, whatever the order of rows
     */
    public static Communities leiden(
            Network network, @Nullable String weight, double resolution, long seed, WorkBudget budget) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("a resolution is a number above 0, not " + resolution);
        }
        SimpleGraph graph = SimpleGraph.undirected(network, weight);
        if (graph.totalWeight() == 0) {
            int[] alone = new int[graph.nodes()];
            Arrays.setAll(alone, node -> node);
            return numbered(alone, graph.nodes());
        }
        nl.cwts.networkanalysis.Network links = network(graph);
        double perWeight = resolution / (2 * graph.totalWeight());
        Random random = new Random(seed);
        Communities best = null;
        for (int start = 0; start < STARTS; start++) {
            budget.spend(20L * graph.out().size(), "communities");
            int[] clusters = new LeidenAlgorithm(perWeight, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, random)
                    .findClustering(links)
                    .getClusters();
            Communities found = of(graph, clusters, resolution);
            if (best == null || modularity(found) > modularity(best) + 1e-12) {
                best = found;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static Communities of(SimpleGraph graph, int[] groups, double resolution) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        Communities found = numbered(groups, count);
        return new Communities(found.community, found.sizes, Modularity.of(graph, found.community, count, resolution));
    }

    private static double modularity(Communities communities) {
        return communities.modularity == null ? Double.NEGATIVE_INFINITY : communities.modularity;
    }

    private static Communities numbered(int[] groups, int count) {
        int[] byFirst = byFirstNode(groups, count);
        int[] sizes = new int[count];
        for (int group : byFirst) {
            sizes[group]++;
        }
        Components numbered = Components.numbered(byFirst, sizes);
        return new Communities(numbered.component(), numbered.sizes(), null);
    }

    /** Numbers the groups in order of their first node. */
    private static int[] byFirstNode(int[] groups, int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        int next = 0;
        int[] result = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            if (numbers[groups[node]] < 0) {
                numbers[groups[node]] = next++;
            }
            result[node] = numbers[groups[node]];
        }
        return result;
    }

    /**
     * With the strengths as weights of nodes, the library's constant Potts model is modularity. It would drop an edge of a
     * node to itself before it adds up the strengths, so these are given.
     */
    private static nl.cwts.networkanalysis.Network network(SimpleGraph graph) {
        double[] strengths = new double[graph.nodes()];
        LargeIntArray from = new LargeIntArray(graph.links());
        LargeIntArray to = new LargeIntArray(graph.links());
        LargeDoubleArray weights = new LargeDoubleArray(graph.links());
        Links links = graph.out();
        long size = 0;
        for (int node = 0; node < strengths.length; node++) {
            strengths[node] = graph.strength(node);
            for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
                if (links.neighbours()[i] > node) {
                    from.set(size, node);
                    to.set(size, links.neighbours()[i]);
                    weights.set(size++, links.weights()[i]);
                }
            }
        }
        return new nl.cwts.networkanalysis.Network(strengths, new LargeIntArray[] {from, to}, weights, false, false);
    }
}
