package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commissioninggraph.network.DaySet;
import org.commissioninggraph.network.WorkBudget;

/**
 * The paths of a given number of steps that hold as a whole on some day, in order of their nodes. No way is followed that
 * could not be ended on a day that is left; so the shortest are found without a wrong turn.
 */
final class SequencesByHops {
    private final StepGraph forwards;
    private final RemainingDays remaining;
    private final int target;
    private final int limit;
    private final WorkBudget budget;
    private final List<NetworkPath> found;
    private final List<Integer> nodes = new ArrayList<>();
    private final BitSet passed = new BitSet();

    /**
     * @param limit how many paths are to be found, with those that are
     * @param found where they are added
     */
    SequencesByHops(
            StepGraph forwards,
            RemainingDays remaining,
            int target,
            int limit,
            WorkBudget budget,
            List<NetworkPath> found) {
        this.forwards = forwards;
        this.remaining = remaining;
        this.target = target;
        this.limit = limit;
        this.budget = budget;
        this.found = found;
    }

    void add(int source, int hops, DaySet window) {
        nodes.add(source);
        passed.set(source);
        follow(source, hops, window, window);
        nodes.clear();
        passed.clear();
    }

    private void follow(int node, int hops, DaySet days, DaySet window) {
        budget.spend(4L * (forwards.starts[node + 1] - forwards.starts[node]), "the search for paths");
        for (int i = forwards.starts[node]; i < forwards.starts[node + 1] && found.size() < limit; i++) {
            int neighbour = forwards.neighbours[i];
            boolean ends = neighbour == target;
            if (passed.get(neighbour) || ends != (hops == 1) || !(ends || forwards.passes(neighbour))) {
                continue;
            }
            DaySet reachable = days.intersect(remaining.days(hops - 1, neighbour));
            if (reachable.isEmpty()) {
                continue;
            }
            DaySet left = days.intersect(forwards.days(node, i));
            if (!left.intersects(reachable)) {
                continue;
            }
            nodes.add(neighbour);
            passed.set(neighbour);
            if (ends) {
                found.add(forwards.path(nodes, window));
            } else {
                follow(neighbour, hops - 1, left, window);
            }
            passed.clear(neighbour);
            nodes.remove(nodes.size() - 1);
        }
    }
}
