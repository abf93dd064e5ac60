package org.commissioninggraph.network.measures;

import java.util.Arrays;
import org.commissioninggraph.network.EdgeLength;

/**
 * How many shortest paths lead from one node to each other one. One for each thread; what it holds is of the last {@link
 * #from}.
 */
abstract sealed class PathCounts {
    /** By node; 0 where it is not reached. A double, since there can be more than a long holds. */
    final double[] paths;

    final Links in;

    private PathCounts(Links in) {
        this.in = in;
        this.paths = new double[in.starts().length - 1];
    }

    static PathCounts of(SimpleGraph graph, EdgeLength length) {
        return length == EdgeLength.HOPS ? new ByHops(graph) : new ByLength(graph, length);
    }

    abstract void from(int source);

    /** The nodes that are reached, the nearest first, from the source itself on. */
    abstract int[] order();

    abstract int reached();

    /** Passes on what has come together at a node to those before it on the shortest paths, by their numbers of paths. */
    abstract void passOn(int node, double[] shares);

    /** Counts while it goes: most of the time of the largest networks is spent here. */
    private static final class ByHops extends PathCounts {
        private final Links out;
        private final int[] hops;
        private final int[] order;
        private int reached;

        ByHops(SimpleGraph graph) {
            super(graph.in());
            this.out = graph.out();
            this.hops = new int[paths.length];
            this.order = new int[paths.length];
        }

        @Override
        void from(int source) {
            Arrays.fill(hops, Integer.MAX_VALUE);
            Arrays.fill(paths, 0);
            int[] starts = out.starts();
            int[] neighbours = out.neighbours();
            int size = 0;
            order[size++] = source;
            hops[source] = 0;
            paths[source] = 1;
            for (int next = 0; next < size; next++) {
                int node = order[next];
                int further = hops[node] + 1;
                double count = paths[node];
                for (int i = starts[node]; i < starts[node + 1]; i++) {
                    int neighbour = neighbours[i];
                    if (hops[neighbour] > further) {
                        hops[neighbour] = further;
                        order[size++] = neighbour;
                    }
                    if (hops[neighbour] == further) {
                        paths[neighbour] += count;
                    }
                }
            }
            reached = size;
        }

        @Override
        int[] order() {
            return order;
        }

        @Override
        int reached() {
            return reached;
        }

        @Override
        void passOn(int node, double[] shares) {
            int[] neighbours = in.neighbours();
            int nearer = hops[node] - 1;
            double share = (1 + shares[node]) / paths[node];
            int end = in.starts()[node + 1];
            for (int i = in.starts()[node]; i < end; i++) {
                int before = neighbours[i];
                if (hops[before] == nearer) {
                    shares[before] += paths[before] * share;
                }
            }
        }
    }

    private static final class ByLength extends PathCounts {
        private final Distances distances;
        private final double[] lengths;

        ByLength(SimpleGraph graph, EdgeLength length) {
            super(graph.in());
            this.distances = new Distances(graph.out(), length);
            this.lengths = graph.in().lengths(length);
        }

        @Override
        void from(int source) {
            distances.from(source);
            Arrays.fill(paths, 0);
            paths[source] = 1;
            for (int next = 1; next < distances.reached; next++) {
                int node = distances.order[next];
                for (int i = in.starts()[node]; i < in.starts()[node + 1]; i++) {
                    int before = in.neighbours()[i];
                    paths[node] += distances.isOnShortestPath(before, node, lengths[i]) ? paths[before] : 0;
                }
            }
        }

        @Override
        int[] order() {
            return distances.order;
        }

        @Override
        int reached() {
            return distances.reached;
        }

        @Override
        void passOn(int node, double[] shares) {
            double share = (1 + shares[node]) / paths[node];
            for (int i = in.starts()[node]; i < in.starts()[node + 1]; i++) {
                int before = in.neighbours()[i];
                if (distances.isOnShortestPath(before, node, lengths[i])) {
                    shares[before] += paths[before] * share;
                }
            }
        }
    }
}
