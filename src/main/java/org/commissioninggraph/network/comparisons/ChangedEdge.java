package org.commissioninggraph.network.comparisons;

import java.util.List;

/**
 * An edge that is in both networks, of one type between the same nodes, with other properties.
 *
 * @param before its number in the earlier network
 * @param after its number in the later one
 * @param values that differ, at least one. Another {@code since}: it ended and began again in between
 */
public record ChangedEdge(int before, int after, List<ChangedValue> values) {
    /** Whether it ended and began again in between. */
    public boolean restarted() {
        return values.stream().anyMatch(value -> value.property().equals("since"));
    }
}
