package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/**
 * The k shortest paths, none of which passes a node twice: Yen, "Finding the k shortest loopless paths in a network", 1971,
 * with Lawler's improvement of 1972. Of alike paths the one comes first whose nodes do.
 */
final class ShortestSequences {
    private final StepGraph forwards;
    private final StepGraph backwards;
    private final int target;
    private final int maxHops;
    private final WorkBudget budget;
    private final List<NodeSequence> found = new ArrayList<>();
    private final TreeSet<NodeSequence> candidates = new TreeSet<>();

    ShortestSequences(StepGraph forwards, StepGraph backwards, int source, int target, int maxHops, WorkBudget budget) {
        this.forwards = forwards;
        this.backwards = backwards;
        this.target = target;
        this.maxHops = maxHops;
        this.budget = budget;
        branch(List.of(source), Set.of(), 0);
    }

    /** The next path; null if there is none. */
    @Nullable NodeSequence next() {
        NodeSequence path = candidates.pollFirst();
        if (path == null) {
            return null;
        }
        found.add(path);
        for (int place = path.deviation(); place + 1 < path.nodes().size(); place++) {
            Set<Integer> taken = new HashSet<>();
            for (NodeSequence other : found) {
                if (other.startsAs(path.nodes(), place)) {
                    taken.add(other.nodes().get(place + 1));
                }
            }
            branch(path.prefix(place), taken, place);
        }
        return path;
    }

    /** Adds the shortest path that begins with a prefix and goes on to none of the nodes taken. */
    private void branch(List<Integer> prefix, Set<Integer> taken, int place) {
        BitSet blocked = new BitSet();
        prefix.forEach(blocked::set);
        int hops = maxHops - place;
        if (hops < 1) {
            return;
        }
        RemainingLengths remaining = new RemainingLengths(backwards, target, blocked, hops, budget);
        List<Integer> nodes = new ArrayList<>(prefix);
        int node = prefix.get(place);
        while (node != target) {
            node = nearest(node, hops--, remaining, blocked, node == prefix.get(place) ? taken : Set.of());
            if (node < 0) {
                return;
            }
            nodes.add(node);
        }
        candidates.add(new NodeSequence(nodes, length(nodes), place));
    }

    private int nearest(int node, int hops, RemainingLengths remaining, BitSet blocked, Set<Integer> taken) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = forwards.starts[node]; i < forwards.starts[node + 1]; i++) {
            int neighbour = forwards.neighbours[i];
            double length = forwards.lengths[i] + remaining.length(hops - 1, neighbour);
            boolean allowed = neighbour == target || (!blocked.get(neighbour) && forwards.passes(neighbour));
            if (length < least && allowed && !taken.contains(neighbour)) {
                nearest = neighbour;
                least = length;
            }
        }
        return nearest;
    }

    private double length(List<Integer> nodes) {
        double length = 0;
        for (int i = 0; i + 1 < nodes.size(); i++) {
            length += forwards.lengths[forwards.position(nodes.get(i), nodes.get(i + 1))];
        }
        return length;
    }
}
