package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.measures.PartitionAgreement;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a network in groups.
 *
 * @param groups of each node by its number: the code of what it belongs to, or the value that it has. Null where it has none,
 *     or several
 * @param several how many nodes have several
 */
record KnownGroups(@Nullable String[] groups, int several) {
    /**
     * How a partition agrees with these groups, over the nodes that have one.
     *
     * @param groups how many groups these nodes have
     * @param nodes how many nodes these are
     */
    record Agreement(PartitionAgreement indices, int groups, int nodes) {}

    /** How many nodes have no group at all. */
    int without() {
        return (int) Arrays.stream(groups).filter(group -> group == null).count() - several;
    }

    /**
     * @param partition of each node the number of its part
     */
    Agreement with(int[] partition) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> nodes = new ArrayList<>();
        int[] grouped = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            String group = groups[node];
            if (group != null) {
                grouped[node] = numbers.computeIfAbsent(group, fresh -> numbers.size());
                nodes.add(node);
            }
        }
        PartitionAgreement indices = PartitionAgreement.of(of(nodes, partition), of(nodes, grouped));
        return new Agreement(indices, numbers.size(), nodes.size());
    }

    private static int[] of(List<Integer> nodes, int[] partition) {
        return nodes.stream().mapToInt(node -> partition[node]).toArray();
    }
}
