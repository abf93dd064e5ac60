package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * A path that was found, as its nodes. In order: the shortest first, alike ones by the numbers of their nodes.
 *
 * @param deviation the place at which it left the path that it was derived from
 */
record NodeSequence(List<Integer> nodes, double length, int deviation) implements Comparable<NodeSequence> {
    @Override
    public int compareTo(NodeSequence other) {
        int order = Double.compare(length, other.length);
        for (int i = 0; order == 0 && i < nodes.size() && i < other.nodes.size(); i++) {
            order = Integer.compare(nodes.get(i), other.nodes.get(i));
        }
        return order != 0 ? order : Integer.compare(nodes.size(), other.nodes.size());
    }

    /** Whether it begins with the first nodes of another, up to and with one place. */
    boolean startsAs(List<Integer> other, int place) {
        return nodes.size() > place + 1 && nodes.subList(0, place + 1).equals(other.subList(0, place + 1));
    }

    List<Integer> prefix(int place) {
        return new ArrayList<>(nodes.subList(0, place + 1));
    }
}
