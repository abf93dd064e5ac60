package org.commissioninggraph.network.paths;

import java.util.Arrays;
import java.util.BitSet;
import org.commissioninggraph.network.DaySet;
import org.commissioninggraph.network.WorkBudget;

/** By how many steps may be taken: the days on which the end of a path can be reached from each node. */
final class RemainingDays {
    private final StepGraph backwards;
    private final int target;
    private final WorkBudget budget;
    private final DaySet[][] days;
    private boolean exhausted;
    private int rounds;

    RemainingDays(StepGraph backwards, int target, DaySet window, int maxHops, WorkBudget budget) {
        this.backwards = backwards;
        this.target = target;
        this.budget = budget;
        this.days = new DaySet[maxHops + 1][];
        days[0] = new DaySet[backwards.starts.length - 1];
        Arrays.fill(days[0], DaySet.NONE);
        days[0][target] = window;
        BitSet changed = new BitSet();
        changed.set(target);
        for (int hops = 1; hops <= maxHops; hops++) {
            if (!changed.isEmpty()) {
                rounds = hops;
            }
            changed = round(hops, changed);
        }
        exhausted = changed.isEmpty();
    }

    private BitSet round(int hops, BitSet from) {
        DaySet[] before = days[hops - 1];
        DaySet[] now = from.isEmpty() ? before : before.clone();
        BitSet changed = new BitSet();
        long steps = before.length / 16;
        for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            if (node != target && !backwards.passes(node)) {
                continue;
            }
            steps += 4L * (backwards.starts[node + 1] - backwards.starts[node]);
            for (int i = backwards.starts[node]; i < backwards.starts[node + 1]; i++) {
                int neighbour = backwards.neighbours[i];
                DaySet more = now[neighbour].union(before[node].intersect(backwards.days(node, i)));
                if (!more.equals(now[neighbour])) {
                    now[neighbour] = more;
                    changed.set(neighbour);
                }
            }
        }
        budget.spend(steps, "the search for paths");
        days[hops] = now;
        return changed;
    }

    DaySet days(int hops, int node) {
        return days[hops][node];
    }

    boolean exhausted() {
        return exhausted;
    }

    int rounds() {
        return rounds;
    }
}
