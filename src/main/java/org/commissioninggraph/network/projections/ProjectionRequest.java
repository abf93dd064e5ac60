package org.commissioninggraph.network.projections;

import java.util.Map;
import java.util.Set;
import org.commissioninggraph.network.EdgeDirection;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are to be linked, and by what.
 *
 * @param of the kind of the nodes
 * @param via types of the edges to shared neighbours, and their direction seen from those nodes; at least one
 * @param neighbours kinds of shared neighbours that count; empty: any
 * @param weight of the links
 * @param by the property that shares come from; for {@link ProjectionWeight#MIN_SHARE} only, and needed there
 * @param threshold links of a smaller weight are left out; 0: none
 */
public record ProjectionRequest(
        String of,
        Map<String, EdgeDirection> via,
        Set<String> neighbours,
        ProjectionWeight weight,
        @Nullable String by,
        double threshold) {
    public ProjectionRequest {
        via = Map.copyOf(via);
        neighbours = Set.copyOf(neighbours);
        if (via.isEmpty()) {
            throw new IllegalArgumentException("name a relationship type over which neighbours are shared");
        }
        if ((weight == ProjectionWeight.MIN_SHARE) != (by != null)) {
            throw new IllegalArgumentException("MIN_SHARE goes by a property of edges, and nothing else does: "
                    + (by == null ? "name one in by" : "leave out by, or choose MIN_SHARE"));
        }
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("a threshold is 0 or more, not " + threshold);
        }
    }

    /** Over one type of edges, either way. */
    public static ProjectionRequest of(String kind, String type, ProjectionWeight weight) {
        return new ProjectionRequest(kind, Map.of(type, EdgeDirection.BOTH), Set.of(), weight, null, 0);
    }

    /** Over one type of edges, by their shares. */
    public static ProjectionRequest minShare(String kind, String type, String property) {
        return new ProjectionRequest(
                kind, Map.of(type, EdgeDirection.BOTH), Set.of(), ProjectionWeight.MIN_SHARE, property, 0);
    }

    public ProjectionRequest withThreshold(double least) {
        return new ProjectionRequest(of, via, neighbours, weight, by, least);
    }
}
