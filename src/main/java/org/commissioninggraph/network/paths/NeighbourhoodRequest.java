package org.commissioninggraph.network.paths;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for what is near.
 *
 * @param of codes of the nodes from which is looked
 * @param hops how far, 0 or more
 * @param rules where one may go
 * @param kinds of the nodes that are wanted; empty: any. Others are passed, and not listed
 * @param weight the property of edges that nodes of one distance are ordered by; null: the number of edges
 * @param limit the most nodes, without those that are looked from
 */
public record NeighbourhoodRequest(
        List<String> of, int hops, StepRules rules, Set<String> kinds, @Nullable String weight, int limit) {
    public NeighbourhoodRequest {
        of = List.copyOf(of);
        kinds = Set.copyOf(kinds);
        if (hops < 0 || limit < 0) {
            throw new IllegalArgumentException("hops and limit are 0 or more, not " + hops + " and " + limit);
        }
    }
}
