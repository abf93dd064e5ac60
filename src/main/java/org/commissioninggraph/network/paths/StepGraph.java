package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.DaySet;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;

/**
 * The steps that rules allow, in compressed sparse rows: those of node {@code n} at positions {@code starts[n]} to {@code
 * starts[n + 1] - 1}, in order of the neighbour, each neighbour once.
 */
final class StepGraph {
    final Network network;
    final StepRules rules;
    final int[] starts;
    final int[] neighbours;
    final double[] lengths;
    /** By position, its first edge in {@link #edges}; and one more. */
    private final int[] edgeStarts;

    private final int[] edges;
    private int size;
    private int edgeCount;

    private StepGraph(Network network, StepRules rules) {
        this.network = network;
        this.rules = rules;
        int positions =
                network.nodes() == 0 ? 0 : network.adjacency(EdgeDirection.BOTH).end(network.nodes() - 1);
        this.starts = new int[network.nodes() + 1];
        this.neighbours = new int[positions];
        this.lengths = new double[positions];
        this.edgeStarts = new int[positions + 1];
        this.edges = new int[positions];
    }

    /**
     * @param backwards whether the steps are those to a node, not those from it
     */
    static StepGraph of(Network network, PathRequest request, boolean backwards) {
        double[] weights = request.weight() == null
                ? new double[0]
                : EdgeWeights.read(
                        network, request.weight(), edge -> request.rules().follows(network.type(edge)));
        return of(network, request.rules(), request.length(), weights, backwards);
    }

    static StepGraph of(Network network, StepRules rules, EdgeLength length, double[] weights, boolean backwards) {
        StepGraph graph = new StepGraph(network, rules);
        Adjacency adjacency = network.adjacency(EdgeDirection.BOTH);
        for (int node = 0; node < network.nodes(); node++) {
            for (int position = adjacency.start(node); position < adjacency.end(node); position++) {
                int neighbour = adjacency.neighbour(position);
                int edge = adjacency.edge(position);
                if (neighbour != node && graph.allows(edge, backwards ? neighbour : node)) {
                    graph.add(node, neighbour, edge);
                }
            }
            graph.starts[node + 1] = graph.size;
        }
        graph.measure(length, weights);
        return graph;
    }

    private boolean allows(int edge, int from) {
        EdgeDirection direction = rules.direction(network.type(edge));
        if (direction == null) {
            return false;
        }
        return direction == EdgeDirection.BOTH
                || !network.directed()
                || (direction == EdgeDirection.OUT ? network.source(edge) : network.target(edge)) == from;
    }

    private void add(int node, int neighbour, int edge) {
        if (size == starts[node] || neighbours[size - 1] != neighbour) {
            edgeStarts[size] = edgeCount;
            neighbours[size++] = neighbour;
        }
        edges[edgeCount++] = edge;
        edgeStarts[size] = edgeCount;
    }

    private void measure(EdgeLength length, double[] weights) {
        for (int position = 0; position < size; position++) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = edgeStarts[position]; i < edgeStarts[position + 1] && weights.length > 0; i++) {
                sum += weights[edges[i]];
                least = Math.min(least, weights[edges[i]]);
            }
            lengths[position] = length.of(length == EdgeLength.WEIGHT ? least : sum);
        }
    }

    int position(int from, int to) {
        return Arrays.binarySearch(neighbours, starts[from], starts[from + 1], to);
    }

    boolean passes(int node) {
        return rules.passes(network.kind(node));
    }

    /** The days on which a step can be taken. */
    DaySet days(int from, int position) {
        DaySet days = DaySet.NONE;
        for (int i = edgeStarts[position]; i < edgeStarts[position + 1]; i++) {
            days = days.union(DaySet.of(network.validity(edges[i])));
        }
        return days.intersect(DaySet.of(network.life(from))).intersect(DaySet.of(network.life(neighbours[position])));
    }

    /** The path over these nodes, on those of the days on which it holds. */
    NetworkPath path(List<Integer> nodes, DaySet on) {
        DaySet days = nodes.size() == 1 ? on.intersect(DaySet.of(network.life(nodes.get(0)))) : on;
        for (int i = 0; i + 1 < nodes.size(); i++) {
            days = days.intersect(days(nodes.get(i), position(nodes.get(i), nodes.get(i + 1))));
        }
        List<PathStep> steps = new ArrayList<>();
        double length = 0;
        for (int i = 0; i + 1 < nodes.size(); i++) {
            int position = position(nodes.get(i), nodes.get(i + 1));
            steps.add(new PathStep(nodes.get(i), nodes.get(i + 1), edgesOn(position, days), lengths[position]));
            length += lengths[position];
        }
        return new NetworkPath(List.copyOf(nodes), List.copyOf(steps), length, days);
    }

    private List<Integer> edgesOn(int position, DaySet days) {
        List<Integer> those = new ArrayList<>();
        for (int i = edgeStarts[position]; i < edgeStarts[position + 1]; i++) {
            if (days.intersects(DaySet.of(network.validity(edges[i])))) {
                those.add(edges[i]);
            }
        }
        return List.copyOf(those);
    }

    /** The sum of weights over a step; their number, without weights. */
    double weight(int position, double[] weights) {
        double sum = 0;
        for (int i = edgeStarts[position]; i < edgeStarts[position + 1]; i++) {
            sum += weights.length == 0 ? 1 : weights[edges[i]];
        }
        return sum;
    }
}
