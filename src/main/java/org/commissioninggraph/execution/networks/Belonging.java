package org.commissioninggraph.execution.networks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;

/** What belongs to something, over any number of steps: the practices of the CCGs of an area team. */
final class Belonging {
    private Belonging() {}

    /**
     * Its code, and those of all that belongs to it; none, where the network has no such node.
     *
     * @param memberships types of edges that lead to what something belongs to
     */
    static Set<String> to(String code, Network network, List<String> memberships) {
        Set<String> codes = new HashSet<>();
        int first = NetworkCodes.find(network, code);
        if (first < 0) {
            return codes;
        }
        Deque<Integer> queue = new ArrayDeque<>(List.of(first));
        codes.add(network.code(first));
        Adjacency in = network.adjacency(EdgeDirection.IN);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int position = in.start(node); position < in.end(node); position++) {
                boolean belongs = memberships.contains(network.type(in.edge(position)));
                if (belongs && codes.add(network.code(in.neighbour(position)))) {
                    queue.add(in.neighbour(position));
                }
            }
        }
        return codes;
    }
}
