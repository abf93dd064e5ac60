package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeLength;

/**
 * The neighbours of each node, in compressed sparse rows: those of node {@code n} are at positions {@code starts[n]} to
 * {@code starts[n + 1] - 1}, each once, in order, the node itself never among them.
 *
 * @param weights how strong the link is: 1 without a weight property, else the sum over parallel edges
 * @param shortest the smallest weight of the parallel edges
 */
record Links(int[] starts, int[] neighbours, double[] weights, double[] shortest) {
    int size() {
        return neighbours.length;
    }

    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    /** By position. */
    double[] lengths(EdgeLength by) {
        double[] lengths = new double[size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = by.of(by == EdgeLength.WEIGHT ? shortest[i] : weights[i]);
        }
        return lengths;
    }

    /** Whether {@code to} is a neighbour of {@code from}. */
    boolean contains(int from, int to) {
        return java.util.Arrays.binarySearch(neighbours, starts[from], starts[from + 1], to) >= 0;
    }
}
