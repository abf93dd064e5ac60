package org.commissioninggraph.network.comparisons;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;

/** What a comparison of two days does not show: how often a relationship held in between. */
public final class RelationshipHistory {
    private RelationshipHistory() {}

    /**
     * The intervals in which edges of a type led from one node to another, cut to some days, in order of time. Two of them: it
     * ended and began again.
     *
     * @param history a whole history
     * @param from code of the one node
     * @param to code of the other
     * @throws org.commissioninggraph.network.UnknownNodeException if either is no node of the history
     */
    public static List<Validity> of(Network history, String type, String from, String to, Validity during) {
        int source = history.node(from);
        int target = history.node(to);
        Adjacency out = history.adjacency(EdgeDirection.OUT);
        List<Validity> intervals = new ArrayList<>();
        for (int position = out.start(source); position < out.end(source); position++) {
            int edge = out.edge(position);
            if (out.neighbour(position) == target && history.type(edge).equals(type)) {
                Validity validity = history.validity(edge);
                Validity cut = new Validity(
                        Math.max(validity.start(), during.start()), Math.min(validity.end(), during.end()));
                if (!cut.isEmpty()) {
                    intervals.add(cut);
                }
            }
        }
        intervals.sort(null);
        return List.copyOf(intervals);
    }
}
