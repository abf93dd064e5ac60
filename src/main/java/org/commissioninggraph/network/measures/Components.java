package org.commissioninggraph.network.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commissioninggraph.network.Network;

/**
 * The parts of a network that are connected, whatever the directions of edges (weakly).
 *
 * @param component of each node: 0 is that of most nodes, alike ones in order of their first node
 * @param sizes of each component, in nodes
 */
public record Components(int[] component, int[] sizes) {
    public static Components of(Network network) {
        return of(SimpleGraph.undirected(network, null));
    }

    static Components of(SimpleGraph graph) {
        int[] found = new int[graph.nodes()];
        Arrays.fill(found, -1);
        int[] queue = new int[graph.nodes()];
        List<Integer> sizes = new ArrayList<>();
        for (int node = 0; node < found.length; node++) {
            if (found[node] < 0) {
                sizes.add(fill(graph, node, sizes.size(), found, queue));
            }
        }
        return numbered(found, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int fill(SimpleGraph graph, int first, int component, int[] found, int[] queue) {
        int size = 0;
        queue[size++] = first;
        found[first] = component;
        for (int next = 0; next < size; next++) {
            size = add(graph.out(), queue[next], component, found, queue, size);
            size = graph.directed() ? add(graph.in(), queue[next], component, found, queue, size) : size;
        }
        return size;
    }

    private static int add(Links links, int node, int component, int[] found, int[] queue, int before) {
        int size = before;
        for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
            int neighbour = links.neighbours()[i];
            if (found[neighbour] < 0) {
                found[neighbour] = component;
                queue[size++] = neighbour;
            }
        }
        return size;
    }

    /** Numbers groups anew: the largest first, alike ones in order of their first node, as they came. */
    static Components numbered(int[] groups, int[] sizes) {
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            order.add(group);
        }
        order.sort((a, b) -> Integer.compare(sizes[b], sizes[a]));
        int[] numbers = new int[sizes.length];
        int[] sorted = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            numbers[order.get(i)] = i;
            sorted[i] = sizes[order.get(i)];
        }
        return new Components(Arrays.stream(groups).map(group -> numbers[group]).toArray(), sorted);
    }

    public int count() {
        return sizes.length;
    }
}
