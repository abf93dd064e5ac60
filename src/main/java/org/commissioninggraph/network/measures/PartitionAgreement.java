package org.commissioninggraph.network.measures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How alike two partitions of the same nodes are.
 *
 * @param rand the part of pairs of nodes on which they agree (Rand, 1971), 0 to 1; null with fewer than two nodes
 * @param adjusted the same beyond what chance would give (Hubert and Arabie, 1985), 1 where they are the same; null with
 *     fewer than two nodes
 */
public record PartitionAgreement(@Nullable Double rand, @Nullable Double adjusted) {
    /**
     * @param groups of each node by the one partition, any numbers
     * @param others by the other; of the same length
     */
    public static PartitionAgreement of(int[] groups, int[] others) {
        if (groups.length != others.length) {
            throw new IllegalArgumentException("two partitions are of " + groups.length + " and " + others.length
                    + " nodes: compare them over the same nodes");
        }
        double pairs = pairs(groups.length);
        if (pairs == 0) {
            return new PartitionAgreement(null, null);
        }
        Map<Long, Integer> both = new HashMap<>();
        Map<Long, Integer> first = new HashMap<>();
        Map<Long, Integer> second = new HashMap<>();
        for (int node = 0; node < groups.length; node++) {
            both.merge(((long) groups[node] << 32) | (others[node] & 0xffffffffL), 1, Integer::sum);
            first.merge((long) groups[node], 1, Integer::sum);
            second.merge((long) others[node], 1, Integer::sum);
        }
        double together = pairs(both);
        double inFirst = pairs(first);
        double inSecond = pairs(second);
        double expected = inFirst * inSecond / pairs;
        double most = (inFirst + inSecond) / 2;
        double rand = (pairs + 2 * together - inFirst - inSecond) / pairs;
        return new PartitionAgreement(rand, most == expected ? 1.0 : (together - expected) / (most - expected));
    }

    private static double pairs(Map<Long, Integer> sizes) {
        double pairs = 0;
        for (int size : sizes.values()) {
            pairs += pairs(size);
        }
        return pairs;
    }

    private static double pairs(int size) {
        return size * (size - 1.0) / 2;
    }
}
