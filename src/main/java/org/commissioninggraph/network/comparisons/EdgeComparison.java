package org.commissioninggraph.network.comparisons;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;

/** The edges of two networks, by type and ends. */
final class EdgeComparison {
    final List<Integer> removed = new ArrayList<>();
    final List<Integer> added = new ArrayList<>();
    final List<ChangedEdge> changed = new ArrayList<>();

    private record Key(String type, String from, String to) {
        static Key of(Network network, int edge) {
            return new Key(network.type(edge), network.code(network.source(edge)), network.code(network.target(edge)));
        }
    }

    EdgeComparison(Network before, Network after) {
        Map<Key, Deque<Integer>> earlier = new HashMap<>();
        for (int edge = 0; edge < before.edges(); edge++) {
            earlier.computeIfAbsent(Key.of(before, edge), key -> new ArrayDeque<>())
                    .add(edge);
        }
        for (int edge = 0; edge < after.edges(); edge++) {
            Deque<Integer> same = earlier.get(Key.of(after, edge));
            if (same == null || same.isEmpty()) {
                added.add(edge);
            } else {
                compare(before, same.remove(), after, edge);
            }
        }
        earlier.values().forEach(removed::addAll);
        removed.sort(Integer::compare);
    }

    private void compare(Network before, int edge, Network after, int other) {
        Differences differences = new Differences();
        differences.add(
                "since", before.validity(edge).since(), after.validity(other).since());
        differences.add(
                "until", before.validity(edge).until(), after.validity(other).until());
        differences.add("statedBy", before.statedBy(edge), after.statedBy(other));
        differences.add(before.edgeProperties(), edge, after.edgeProperties(), other);
        if (!differences.values().isEmpty()) {
            changed.add(new ChangedEdge(edge, other, differences.values()));
        }
    }
}
