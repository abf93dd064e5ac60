package org.commissioninggraph.network.paths;

import java.util.Map;
import java.util.Set;
import org.commissioninggraph.network.EdgeDirection;
import org.jspecify.annotations.Nullable;

/**
 * Where one may go. Start and end of a path may be of any kind.
 *
 * @param via types of edges that may be followed, and how; empty: all, either way. In an undirected network all are followed
 *     either way
 * @param through kinds that nodes in between may have; empty: any
 * @param avoid kinds that nodes in between may not have
 */
public record StepRules(Map<String, EdgeDirection> via, Set<String> through, Set<String> avoid) {
    public static final StepRules ANY = new StepRules(Map.of(), Set.of(), Set.of());

    public StepRules {
        via = Map.copyOf(via);
        through = Set.copyOf(through);
        avoid = Set.copyOf(avoid);
    }

    /** Null where edges of that type may not be followed. */
    @Nullable EdgeDirection direction(String type) {
        return via.isEmpty() ? EdgeDirection.BOTH : via.get(type);
    }

    public boolean follows(String type) {
        return direction(type) != null;
    }

    public boolean passes(String kind) {
        return (through.isEmpty() || through.contains(kind)) && !avoid.contains(kind);
    }
}
