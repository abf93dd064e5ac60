package org.commissioninggraph.network.measures;

import java.util.Arrays;
import org.commissioninggraph.network.EdgeLength;

/**
 * Shortest distances from one node to all others: breadth first, or Dijkstra's algorithm where edges have lengths. One for
 * each thread; what it holds is of the last {@link #from}.
 */
final class Distances {
    /** By which two lengths may differ, relatively, and still be alike: sums of fractions differ by their order. */
    static final double TOLERANCE = 1e-10;

    private final Links links;
    /** By position; empty: hops. */
    private final double[] lengths;

    final double[] distance;
    /** The nodes that are reached, the nearest first, from the source itself on. */
    final int[] order;

    int reached;
    private final NodeHeap heap;

    Distances(Links links, EdgeLength length) {
        this.links = links;
        this.lengths = length == EdgeLength.HOPS ? new double[0] : links.lengths(length);
        int nodes = links.starts().length - 1;
        this.distance = new double[nodes];
        this.order = new int[nodes];
        this.heap = new NodeHeap(distance);
    }

    /** What the distances from one node take, in steps of a budget. */
    static long steps(Links links, EdgeLength length) {
        return (length == EdgeLength.HOPS ? 1L : 5L) * (links.starts().length - 1 + links.size());
    }

    void from(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        reached = 0;
        if (lengths.length == 0) {
            breadthFirst(source);
        } else {
            nearestFirst(source);
        }
    }

    private void breadthFirst(int source) {
        int[] starts = links.starts();
        int[] neighbours = links.neighbours();
        order[reached++] = source;
        for (int next = 0; next < reached; next++) {
            int node = order[next];
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                int neighbour = neighbours[i];
                if (distance[neighbour] == Double.POSITIVE_INFINITY) {
                    distance[neighbour] = distance[node] + 1;
                    order[reached++] = neighbour;
                }
            }
        }
    }

    private void nearestFirst(int source) {
        heap.put(source);
        while (!heap.isEmpty()) {
            int node = heap.take();
            order[reached++] = node;
            for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
                int neighbour = links.neighbours()[i];
                double length = distance[node] + lengths[i];
                if (length < distance[neighbour]) {
                    distance[neighbour] = length;
                    heap.put(neighbour);
                }
            }
        }
    }

    /** Whether a shortest path to {@code to} leads over the link at a position, which comes from {@code from}. */
    boolean isOnShortestPath(int from, int to, double length) {
        double difference = distance[from] + length - distance[to];
        return distance[from] < distance[to] && Math.abs(difference) <= TOLERANCE * distance[to];
    }
}
