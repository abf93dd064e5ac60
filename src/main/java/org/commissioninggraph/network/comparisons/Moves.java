package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;

/**
 * Nodes that stay and whose one edge of a type, from them, leads elsewhere. A node with several edges of the type, before or
 * after, has moved nowhere in particular.
 */
final class Moves {
    private static final int SEVERAL = -1;

    private record Key(String code, String type) {}

    private Moves() {}

    static List<Move> of(Network before, Network after, EdgeComparison edges) {
        List<Move> moves = new ArrayList<>();
        if (!before.directed()) {
            return moves;
        }
        Map<Key, Integer> earlier = only(before);
        Map<Key, Integer> later = only(after);
        for (int edge : edges.removed) {
            Key key = key(before, edge);
            int come = later.getOrDefault(key, SEVERAL);
            if (earlier.getOrDefault(key, SEVERAL) == edge && come != SEVERAL) {
                String from = before.code(before.target(edge));
                String to = after.code(after.target(come));
                moves.add(new Move(key.code(), key.type(), from, to));
            }
        }
        return List.copyOf(moves);
    }

    private static Key key(Network network, int edge) {
        return new Key(network.code(network.source(edge)), network.type(edge));
    }

    /** The one edge of a type from a node. */
    private static Map<Key, Integer> only(Network network) {
        Map<Key, Integer> only = new HashMap<>();
        for (int edge = 0; edge < network.edges(); edge++) {
            only.merge(key(network, edge), edge, (one, another) -> SEVERAL);
        }
        return only;
    }
}
