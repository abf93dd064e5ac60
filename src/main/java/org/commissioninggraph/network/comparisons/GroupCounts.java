package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.comparisons.NetworkComparison.Counts;
import org.jspecify.annotations.Nullable;

/**
 * How much two networks differ in one group of nodes. What was removed is in the group that it had before, what was added or
 * changed in that after; an edge is in the group of the node that it leads from, and one without direction in the groups of
 * both its ends, once where they are the same.
 *
 * @param group its code; null: of what has no group
 * @param nodes by kind, in order of their names
 * @param edges by type, in order of their names
 */
public record GroupCounts(@Nullable String group, Map<String, Counts> nodes, Map<String, Counts> edges) {
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
            NetworkComparison.add(group(before[node]).nodes, comparison.before().kind(node), Counts.REMOVED);
        }

        void addedNode(int node) {
            NetworkComparison.add(group(after[node]).nodes, comparison.after().kind(node), Counts.ADDED);
        }

        void changedNode(int node) {
            NetworkComparison.add(group(after[node]).nodes, comparison.after().kind(node), Counts.CHANGED);
        }

        void removedEdge(int edge) {
            count(comparison.before(), before, edge, Counts.REMOVED);
        }

        void addedEdge(int edge) {
            count(comparison.after(), after, edge, Counts.ADDED);
        }

        void changedEdge(int edge) {
            count(comparison.after(), after, edge, Counts.CHANGED);
        }

        private void count(Network network, @Nullable String[] codes, int edge, Counts one) {
            String code = codes[network.source(edge)];
            String other = codes[network.target(edge)];
            add(code, network.type(edge), one);
            if (!network.directed() && !Objects.equals(code, other)) {
                add(other, network.type(edge), one);
            }
        }

        private void add(@Nullable String code, String type, Counts one) {
            NetworkComparison.add(group(code).edges, type, one);
        }
    }
}
