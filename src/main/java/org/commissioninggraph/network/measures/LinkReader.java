package org.commissioninggraph.network.measures;

import java.util.Arrays;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;

/** Makes one link of the parallel edges between two nodes. */
final class LinkReader {
    private final Adjacency adjacency;
    private final double[] edgeWeights;
    private final int[] starts;
    private final int[] neighbours;
    private final double[] weights;
    private final double[] shortest;
    private int size;

    private LinkReader(Network network, EdgeDirection direction, double[] edgeWeights) {
        this.adjacency = network.adjacency(direction);
        this.edgeWeights = edgeWeights;
        int positions = network.nodes() == 0 ? 0 : adjacency.end(network.nodes() - 1);
        this.starts = new int[network.nodes() + 1];
        this.neighbours = new int[positions];
        this.weights = new double[positions];
        this.shortest = new double[positions];
    }

    /**
     * @param edgeWeights by number of edge; empty: without weights
     */
    static Links read(Network network, EdgeDirection direction, double[] edgeWeights) {
        LinkReader reader = new LinkReader(network, direction, edgeWeights);
        for (int node = 0; node < network.nodes(); node++) {
            reader.node(node);
        }
        return new Links(
                reader.starts,
                Arrays.copyOf(reader.neighbours, reader.size),
                Arrays.copyOf(reader.weights, reader.size),
                Arrays.copyOf(reader.shortest, reader.size));
    }

    private void node(int node) {
        int first = size;
        for (int position = adjacency.start(node); position < adjacency.end(node); position++) {
            int neighbour = adjacency.neighbour(position);
            if (neighbour != node) {
                add(first, neighbour, adjacency.edge(position));
            }
        }
        starts[node + 1] = size;
    }

    private void add(int first, int neighbour, int edge) {
        boolean parallel = size > first && neighbours[size - 1] == neighbour;
        boolean weighted = edgeWeights.length > 0;
        double weight = weighted ? edgeWeights[edge] : 1;
        if (!parallel) {
            neighbours[size] = neighbour;
            weights[size] = weight;
            shortest[size] = weight;
            size++;
        } else if (weighted) {
            weights[size - 1] += weight;
            shortest[size - 1] = Math.min(weight, shortest[size - 1]);
        }
    }
}
