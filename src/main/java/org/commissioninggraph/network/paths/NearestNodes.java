package org.commissioninggraph.network.paths;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/**
 * Which node of a kind each node is nearest to: one breadth-first search for all of them, against the edges and from all
 * nodes of the kind at once, so that a step is taken once for each node and edge.
 */
public final class NearestNodes {
    /** To none of them does a way lead. */
    public static final int NONE = -1;

    /** To several the fewest steps lead. */
    public static final int SEVERAL = -2;

    private final Network network;
    private final Set<String> types;
    private final int[] nearest;
    private final int[] steps;
    private final Deque<Integer> queue = new ArrayDeque<>();

    private NearestNodes(Network network, Set<String> types) {
        this.network = network;
        this.types = types;
        this.nearest = new int[network.nodes()];
        this.steps = new int[network.nodes()];
        Arrays.fill(nearest, NONE);
    }

    /**
     * Of each node, by its number, that of the node of the kind to which the fewest steps lead, itself if it is of the kind;
     * {@link #NONE} or {@link #SEVERAL} where it is not one.
     *
     * @param types of the edges that are followed, in their direction
     * @throws org.commissioninggraph.network.WorkLimitException if it is too much
     * @throws java.util.concurrent.CancellationException if nobody waits any more
     */
    public static int[] of(Network network, String kind, Set<String> types, WorkBudget budget) {
        budget.spend(network.nodes() + network.edges(), "grouping");
        NearestNodes search = new NearestNodes(network, types);
        search.beginAt(kind);
        while (!search.queue.isEmpty()) {
            search.passOn(search.queue.remove());
        }
        return search.nearest;
    }

    private void beginAt(String kind) {
        for (int node = 0; node < nearest.length; node++) {
            if (network.kind(node).equals(kind)) {
                nearest[node] = node;
                queue.add(node);
            }
        }
    }

    private void passOn(int node) {
        Adjacency in = network.adjacency(EdgeDirection.IN);
        for (int position = in.start(node); position < in.end(node); position++) {
            if (types.contains(network.type(in.edge(position)))) {
                reach(in.neighbour(position), node);
            }
        }
    }

    /** All that is a step nearer was in the queue before: what that is nearest to does not change any more. */
    private void reach(int node, int by) {
        if (nearest[node] == NONE) {
            nearest[node] = nearest[by];
            steps[node] = steps[by] + 1;
            queue.add(node);
        } else if (steps[node] == steps[by] + 1 && nearest[node] != nearest[by]) {
            nearest[node] = SEVERAL;
        }
    }
}
