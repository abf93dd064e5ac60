package org.commissioninggraph.network.comparisons;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.network.Network;

/**
 * What two networks differ in: those of two days, or two projections. Nodes are the same by code; edges by type and ends,
 * and parallel ones by their order. So an edge that ended and began again in between is neither removed nor added. The
 * comparison the other way round is its exact mirror; before, without what was removed, with what was added, is after. All
 * lists are in the order of the networks.
 *
 * @param removedNodes numbers in the earlier network
 * @param addedNodes numbers in the later one
 * @param removedEdges numbers in the earlier network
 * @param addedEdges numbers in the later one
 */
public record NetworkComparison(
        Network before,
        Network after,
        List<Integer> removedNodes,
        List<Integer> addedNodes,
        List<ChangedNode> changedNodes,
        List<Integer> removedEdges,
        List<Integer> addedEdges,
        List<ChangedEdge> changedEdges,
        List<Move> moves) {
    /**
     * @throws IllegalArgumentException if one has directions and the other has none
     */
    public static NetworkComparison of(Network before, Network after) {
        if (before.directed() != after.directed()) {
            throw new IllegalArgumentException("one network has directions and the other has none");
        }
        NodeComparison nodes = new NodeComparison(before, after);
        EdgeComparison edges = new EdgeComparison(before, after);
        return new NetworkComparison(
                before,
                after,
                List.copyOf(nodes.removed),
                List.copyOf(nodes.added),
                List.copyOf(nodes.changed),
                List.copyOf(edges.removed),
                List.copyOf(edges.added),
                List.copyOf(edges.changed),
                Moves.of(before, after, edges));
    }

    /** How many of each kind of node, or of each type of edge, were removed, added and changed. */
    public record Counts(int removed, int added, int changed) {
        static final Counts REMOVED = new Counts(1, 0, 0);
        static final Counts ADDED = new Counts(0, 1, 0);
        static final Counts CHANGED = new Counts(0, 0, 1);

        Counts plus(Counts more) {
            return new Counts(removed + more.removed, added + more.added, changed + more.changed);
        }
    }

    /** By kind, in order of their names; only kinds with a difference. */
    public Map<String, Counts> nodeCounts() {
        Map<String, Counts> counts = new TreeMap<>();
        removedNodes.forEach(node -> add(counts, before.kind(node), Counts.REMOVED));
        addedNodes.forEach(node -> add(counts, after.kind(node), Counts.ADDED));
        changedNodes.forEach(node -> add(counts, after.kind(node.after()), Counts.CHANGED));
        return counts;
    }

    /** By type, in order of their names; only types with a difference. */
    public Map<String, Counts> edgeCounts() {
        Map<String, Counts> counts = new TreeMap<>();
        removedEdges.forEach(edge -> add(counts, before.type(edge), Counts.REMOVED));
        addedEdges.forEach(edge -> add(counts, after.type(edge), Counts.ADDED));
        changedEdges.forEach(edge -> add(counts, after.type(edge.after()), Counts.CHANGED));
        return counts;
    }

    static void add(Map<String, Counts> counts, String name, Counts one) {
        counts.merge(name, one, Counts::plus);
    }
}
