package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;

/**
 * Nodes that stay and whose one edge of a type, from them, leads elsewhere. A node with several edges of the type, removed or
 * added, has moved nowhere in particular.
 */
final class Moves {
    private record Key(String code, String type) {}

    private Moves() {}

    static List<Move> of(Network before, Network after, EdgeComparison edges) {
        List<Move> moves = new ArrayList<>();
        if (!before.directed()) {
            return moves;
        }
        Map<Key, List<Integer>> removed = byNode(before, edges.removed);
        Map<Key, List<Integer>> added = byNode(after, edges.added);
        for (int edge : edges.removed) {
            Key key = key(before, edge);
            List<Integer> gone = removed.getOrDefault(key, List.of());
            List<Integer> come = added.getOrDefault(key, List.of());
            if (gone.size() == 1 && come.size() == 1) {
                String from = before.code(before.target(edge));
                String to = after.code(after.target(come.get(0)));
                moves.add(new Move(key.code(), key.type(), from, to));
            }
        }
        return List.copyOf(moves);
    }

    private static Key key(Network network, int edge) {
        return new Key(network.code(network.source(edge)), network.type(edge));
    }

    private static Map<Key, List<Integer>> byNode(Network network, List<Integer> edges) {
        Map<Key, List<Integer>> byNode = new HashMap<>();
        for (int edge : edges) {
            byNode.computeIfAbsent(key(network, edge), key -> new ArrayList<>()).add(edge);
        }
        return byNode;
    }
}
