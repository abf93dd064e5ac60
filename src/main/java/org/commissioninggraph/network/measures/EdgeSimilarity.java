package org.commissioninggraph.network.measures;

import java.util.HashSet;
import java.util.Set;
import org.commissioninggraph.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * How alike the edges of two networks are.
 *
 * @param common edges in both: of one type between the same codes, parallel ones once
 * @param either edges in one or the other, or both
 * @param jaccard common of either (Jaccard, 1901); null where neither has an edge
 */
public record EdgeSimilarity(int common, int either, @Nullable Double jaccard) {
    public static EdgeSimilarity of(Network before, Network after) {
        Set<Key> first = keys(before);
        Set<Key> second = keys(after);
        int common = 0;
        for (Key key : second) {
            common += first.contains(key) ? 1 : 0;
        }
        int either = first.size() + second.size() - common;
        return new EdgeSimilarity(common, either, either == 0 ? null : (Double) (common / (double) either));
    }

    private record Key(String type, String from, String to) {}

    private static Set<Key> keys(Network network) {
        Set<Key> keys = new HashSet<>();
        for (int edge = 0; edge < network.edges(); edge++) {
            keys.add(new Key(
                    network.type(edge), network.code(network.source(edge)), network.code(network.target(edge))));
        }
        return keys;
    }
}
