package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Network;

/** The nodes of two networks, by code. */
final class NodeComparison {
    final List<Integer> removed = new ArrayList<>();
    final List<Integer> added = new ArrayList<>();
    final List<ChangedNode> changed = new ArrayList<>();

    NodeComparison(Network before, Network after) {
        for (int node = 0; node < before.nodes(); node++) {
            int other = after.find(before.code(node));
            if (other < 0) {
                removed.add(node);
            } else {
                compare(before, node, after, other);
            }
        }
        for (int node = 0; node < after.nodes(); node++) {
            if (before.find(after.code(node)) < 0) {
                added.add(node);
            }
        }
    }

    private void compare(Network before, int node, Network after, int other) {
        Differences differences = new Differences();
        differences.add("kind", before.kind(node), after.kind(other));
        differences.add("name", before.name(node), after.name(other));
        differences.add("opened", before.life(node).since(), after.life(other).since());
        differences.add("closed", before.life(node).last(), after.life(other).last());
        differences.add(before.nodeProperties(), node, after.nodeProperties(), other);
        if (!differences.values().isEmpty()) {
            changed.add(new ChangedNode(other, differences.values()));
        }
    }
}
