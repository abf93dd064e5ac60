package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much two networks differ in one group of nodes. What was removed is in the group that it had before, what was added or
 * changed in that after; an edge is in the group of the node that it leads from.
 *
 * @param group its code; null: of what has no group
 * @param nodes by kind, in order of their names
 * @param edges by type, in order of their names
 */
public record GroupCounts(
        @Nullable String group,
        Map<String, NetworkComparison.Counts> nodes,
        Map<String, NetworkComparison.Counts> edges) {
    private static final Comparator<GroupCounts> BY_CODE =
            Comparator.comparing(GroupCounts::group, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * Only groups with a difference, by code; that without a code comes last.
     *
     * @param before of each node of the earlier network, by its number, the code of its group
     * @param after the same of the later network
     */
    public static List<GroupCounts> of(
            NetworkComparison comparison, @Nullable String[] before, @Nullable String[] after) {
        Collected groups = new Collected(comparison, before, after);
        comparison.removedNodes().forEach(groups::removedNode);
        comparison.addedNodes().forEach(groups::addedNode);
        comparison.changedNodes().forEach(node -> groups.changedNode(node.after()));
        comparison.removedEdges().forEach(groups::removedEdge);
        comparison.addedEdges().forEach(groups::addedEdge);
        comparison.changedEdges().forEach(edge -> groups.changedEdge(edge.after()));
        List<GroupCounts> all = new ArrayList<>(groups.byCode.values());
        all.sort(BY_CODE);
        return all;
    }

    /** The groups that are known so far. */
    private record Collected(
            NetworkComparison comparison,
            @Nullable String[] before,
            @Nullable String[] after,
            Map<@Nullable String, GroupCounts> byCode) {
        Collected(NetworkComparison comparison, @Nullable String[] before, @Nullable String[] after) {
            this(comparison, before, after, new HashMap<>());
        }

        private GroupCounts group(@Nullable String code) {
            return byCode.computeIfAbsent(code, fresh -> new GroupCounts(code, new TreeMap<>(), new TreeMap<>()));
        }

        void removedNode(int node) {
            NetworkComparison.add(group(before[node]).nodes, comparison.before().kind(node), 1, 0, 0);
        }

        void addedNode(int node) {
            NetworkComparison.add(group(after[node]).nodes, comparison.after().kind(node), 0, 1, 0);
        }

        void changedNode(int node) {
            NetworkComparison.add(group(after[node]).nodes, comparison.after().kind(node), 0, 0, 1);
        }

        void removedEdge(int edge) {
            String code = before[comparison.before().source(edge)];
            NetworkComparison.add(group(code).edges, comparison.before().type(edge), 1, 0, 0);
        }

        void addedEdge(int edge) {
            String code = after[comparison.after().source(edge)];
            NetworkComparison.add(group(code).edges, comparison.after().type(edge), 0, 1, 0);
        }

        void changedEdge(int edge) {
            String code = after[comparison.after().source(edge)];
            NetworkComparison.add(group(code).edges, comparison.after().type(edge), 0, 0, 1);
        }
    }
}
