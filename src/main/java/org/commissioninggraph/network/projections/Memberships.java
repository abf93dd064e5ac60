package org.commissioninggraph.network.projections;

import java.util.Arrays;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;

/**
 * The neighbours of each node of the kind, in compressed sparse rows, each once, in order; and with them its shares. Of
 * parallel edges that with the largest value counts.
 *
 * @param nodes those of the kind, by their place in the projection
 * @param starts by place, and one more
 * @param neighbours numbers in the network that is projected
 * @param shares by position: of the total at the node; not a number where that is 0. Empty unless it goes by shares
 */
record Memberships(int[] nodes, int[] starts, int[] neighbours, double[] shares) {
    static Memberships of(Network network, ProjectionRequest request) {
        int[] nodes = java.util.stream.IntStream.range(0, network.nodes())
                .filter(node -> network.kind(node).equals(request.of()))
                .toArray();
        double[] weights = request.by() == null
                ? new double[0]
                : EdgeWeights.read(network, request.by(), edge -> request.via().containsKey(network.type(edge)));
        return new Reader(network, request, weights).read(nodes);
    }

    int count(int place) {
        return starts[place + 1] - starts[place];
    }

    private static final class Reader {
        private final Network network;
        private final ProjectionRequest request;
        private final double[] weights;
        private final Adjacency adjacency;
        private int[] neighbours = new int[64];
        private double[] values = new double[64];
        private int size;

        Reader(Network network, ProjectionRequest request, double[] weights) {
            this.network = network;
            this.request = request;
            this.weights = weights;
            this.adjacency = network.adjacency(EdgeDirection.BOTH);
        }

        Memberships read(int[] nodes) {
            int[] starts = new int[nodes.length + 1];
            for (int place = 0; place < nodes.length; place++) {
                for (int i = adjacency.start(nodes[place]); i < adjacency.end(nodes[place]); i++) {
                    if (counts(nodes[place], adjacency.neighbour(i), adjacency.edge(i))) {
                        add(starts[place], adjacency.neighbour(i), adjacency.edge(i));
                    }
                }
                starts[place + 1] = size;
                divide(starts[place]);
            }
            return new Memberships(
                    nodes,
                    starts,
                    Arrays.copyOf(neighbours, size),
                    Arrays.copyOf(values, weights.length == 0 ? 0 : size));
        }

        private boolean counts(int node, int neighbour, int edge) {
            EdgeDirection direction = request.via().get(network.type(edge));
            if (direction == null || neighbour == node) {
                return false;
            }
            boolean right = direction == EdgeDirection.BOTH
                    || !network.directed()
                    || (direction == EdgeDirection.OUT ? network.source(edge) : network.target(edge)) == node;
            return right
                    && (request.neighbours().isEmpty() || request.neighbours().contains(network.kind(neighbour)));
        }

        private void add(int start, int neighbour, int edge) {
            double value = weights.length == 0 ? 1 : weights[edge];
            if (size > start && neighbours[size - 1] == neighbour) {
                values[size - 1] = Math.max(values[size - 1], value);
                return;
            }
            if (size == neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            neighbours[size] = neighbour;
            values[size++] = value;
        }

        private void divide(int start) {
            double total = 0;
            for (int i = start; i < size; i++) {
                total += values[i];
            }
            for (int i = start; i < size; i++) {
                values[i] = total > 0 ? values[i] / total : Double.NaN;
            }
        }
    }
}
