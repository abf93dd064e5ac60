package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.paths.Neighbourhood.Neighbour;

/** Goes from some nodes to those around them, the nearest first. Used once. */
final class NeighbourSearch {
    private static final int FAR = Integer.MAX_VALUE;

    private final StepGraph graph;
    private final double[] weights;
    private final NeighbourhoodRequest request;
    private final WorkBudget budget;
    private final int[] distances;
    private final double[] sums;
    private final int[] queue;
    private int size;

    NeighbourSearch(StepGraph graph, double[] weights, NeighbourhoodRequest request, WorkBudget budget) {
        this.graph = graph;
        this.weights = weights;
        this.request = request;
        this.budget = budget;
        this.distances = new int[graph.network.nodes()];
        this.sums = new double[distances.length];
        this.queue = new int[distances.length];
        Arrays.fill(distances, FAR);
    }

    /** All that is wanted, in the order of a neighbourhood. */
    List<Neighbour> from(BitSet origins) {
        origins.stream().forEach(node -> reach(node, 0));
        for (int next = 0; next < size; next++) {
            int node = queue[next];
            if (distances[node] < request.hops() && (distances[node] == 0 || graph.passes(node))) {
                goOn(node);
            }
        }
        List<Neighbour> found = new ArrayList<>();
        for (int i = origins.cardinality(); i < size; i++) {
            if (isWanted(queue[i])) {
                found.add(new Neighbour(graph.network.code(queue[i]), distances[queue[i]], sums[queue[i]]));
            }
        }
        found.sort(Comparator.comparingInt(Neighbour::distance)
                .thenComparing(Neighbour::weight, Comparator.reverseOrder())
                .thenComparing(Neighbour::code));
        return found;
    }

    private void reach(int node, int distance) {
        distances[node] = distance;
        queue[size++] = node;
    }

    private void goOn(int node) {
        budget.spend(graph.starts[node + 1] - graph.starts[node], "the neighbourhood");
        for (int i = graph.starts[node]; i < graph.starts[node + 1]; i++) {
            int neighbour = graph.neighbours[i];
            if (distances[neighbour] == FAR) {
                reach(neighbour, distances[node] + 1);
            }
            if (distances[neighbour] == distances[node] + 1) {
                sums[neighbour] += graph.weight(i, weights);
            }
        }
    }

    private boolean isWanted(int node) {
        Network network = graph.network;
        return request.kinds().isEmpty() || request.kinds().contains(network.kind(node));
    }
}
