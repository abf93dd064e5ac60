package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.DaySet;
import org.commissioninggraph.network.WorkBudget;

/** All shortest paths by hops, in order of their nodes: each step leads one hop nearer to the end. */
final class EqualSequences {
    private final StepGraph forwards;
    private final RemainingLengths remaining;
    private final int target;
    private final long limit;
    private final WorkBudget budget;
    private final List<NetworkPath> found;
    private final List<Integer> nodes = new ArrayList<>();

    /**
     * @param limit how many are to be found
     * @param found where they are added
     */
    EqualSequences(
            StepGraph forwards,
            RemainingLengths remaining,
            int target,
            long limit,
            WorkBudget budget,
            List<NetworkPath> found) {
        this.forwards = forwards;
        this.remaining = remaining;
        this.target = target;
        this.limit = limit;
        this.budget = budget;
        this.found = found;
    }

    void add(int node, int hops) {
        nodes.add(node);
        if (node == target) {
            found.add(forwards.path(nodes, DaySet.ALL));
        } else {
            budget.spend(forwards.starts[node + 1] - forwards.starts[node], "the search for paths");
            for (int i = forwards.starts[node]; i < forwards.starts[node + 1] && found.size() < limit; i++) {
                int neighbour = forwards.neighbours[i];
                boolean nearer = remaining.length(hops - 1, neighbour) <= hops - 1;
                if (nearer && (neighbour == target || forwards.passes(neighbour))) {
                    add(neighbour, hops - 1);
                }
            }
        }
        nodes.remove(nodes.size() - 1);
    }
}
