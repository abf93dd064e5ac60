package org.commissioninggraph.network.paths;

import java.util.Arrays;
import java.util.BitSet;
import org.commissioninggraph.network.WorkBudget;

/**
 * The least length from each node to the end of a path, by how many steps may be taken: Bellman and Ford's rounds, each over
 * the nodes that the one before has brought nearer. Lengths are above 0, so that a shortest way passes no node twice.
 */
final class RemainingLengths {
    private final StepGraph backwards;
    private final int target;
    private final BitSet blocked;
    private final WorkBudget budget;
    /** By steps and node. */
    private final double[][] lengths;
    /** Whether the last round brought no node nearer. */
    private boolean exhausted;

    private int rounds;

    /**
     * @param blocked nodes that are not to be passed
     */
    RemainingLengths(StepGraph backwards, int target, BitSet blocked, int maxHops, WorkBudget budget) {
        this.backwards = backwards;
        this.target = target;
        this.blocked = blocked;
        this.budget = budget;
        this.lengths = new double[maxHops + 1][];
        int nodes = backwards.starts.length - 1;
        lengths[0] = new double[nodes];
        Arrays.fill(lengths[0], Double.POSITIVE_INFINITY);
        lengths[0][target] = 0;
        compute();
    }

    private void compute() {
        BitSet nearer = new BitSet();
        nearer.set(target);
        for (int hops = 1; hops < lengths.length; hops++) {
            if (nearer.isEmpty()) {
                exhausted = true;
                lengths[hops] = lengths[hops - 1];
            } else {
                rounds = hops;
                nearer = round(hops, nearer);
            }
        }
        exhausted |= nearer.isEmpty();
    }

    private BitSet round(int hops, BitSet from) {
        double[] before = lengths[hops - 1];
        double[] now = before.clone();
        BitSet nearer = new BitSet();
        long steps = before.length / 16;
        for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            if (node != target && (blocked.get(node) || !backwards.passes(node))) {
                continue;
            }
            steps += backwards.starts[node + 1] - backwards.starts[node];
            for (int i = backwards.starts[node]; i < backwards.starts[node + 1]; i++) {
                int neighbour = backwards.neighbours[i];
                double length = backwards.lengths[i] + before[node];
                if (length < now[neighbour]) {
                    now[neighbour] = length;
                    nearer.set(neighbour);
                }
            }
        }
        budget.spend(steps, "the search for paths");
        lengths[hops] = now;
        return nearer;
    }

    /** From a node to the end, in so many steps or fewer; infinite if that is not possible. */
    double length(int hops, int node) {
        return lengths[hops][node];
    }

    boolean exhausted() {
        return exhausted;
    }

    /** How far was looked. */
    int rounds() {
        return rounds;
    }
}
