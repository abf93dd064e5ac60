package org.commissioninggraph.network;

import java.util.Arrays;

/**
 * Which edges lead from each node, in compressed sparse rows: those of node {@code n} are at positions {@code start(n)} to
 * {@code start(n + 1) - 1}, in order of the neighbour and the edge. An edge from a node to itself is there once.
 */
public final class Adjacency {
    private final int[] starts;
    private final int[] neighbours;
    private final int[] edges;

    private Adjacency(int[] starts, int[] neighbours, int[] edges) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.edges = edges;
    }

    static Adjacency of(int nodes, EdgeTable table, EdgeDirection direction) {
        int[] starts = new int[nodes + 1];
        for (int edge = 0; edge < table.size(); edge++) {
            int from = table.from()[edge];
            int to = table.to()[edge];
            if (direction != EdgeDirection.IN) {
                starts[from + 1]++;
            }
            if (direction == EdgeDirection.IN || (direction == EdgeDirection.BOTH && from != to)) {
                starts[to + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return fill(starts, table, direction);
    }

    private static Adjacency fill(int[] starts, EdgeTable table, EdgeDirection direction) {
        int[] next = starts.clone();
        long[] entries = new long[starts[starts.length - 1]];
        for (int edge = 0; edge < table.size(); edge++) {
            int from = table.from()[edge];
            int to = table.to()[edge];
            if (direction != EdgeDirection.IN) {
                entries[next[from]++] = ((long) to << 32) | edge;
            }
            if (direction == EdgeDirection.IN || (direction == EdgeDirection.BOTH && from != to)) {
                entries[next[to]++] = ((long) from << 32) | edge;
            }
        }
        int[] neighbours = new int[entries.length];
        int[] edges = new int[entries.length];
        for (int node = 0; node + 1 < starts.length; node++) {
            Arrays.sort(entries, starts[node], starts[node + 1]);
        }
        for (int i = 0; i < entries.length; i++) {
            neighbours[i] = (int) (entries[i] >> 32);
            edges[i] = (int) entries[i];
        }
        return new Adjacency(starts, neighbours, edges);
    }

    public int start(int node) {
        return starts[node];
    }

    /** First position after those of the node. */
    public int end(int node) {
        return starts[node + 1];
    }

    public int neighbour(int position) {
        return neighbours[position];
    }

    public int edge(int position) {
        return edges[position];
    }
}
