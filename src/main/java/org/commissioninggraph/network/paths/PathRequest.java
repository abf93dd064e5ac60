package org.commissioninggraph.network.paths;

import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A question for paths from one node to another. A path passes no node twice.
 *
 * @param from code of the node where it starts
 * @param to code of the node where it ends
 * @param maxHops the most steps of a path, 1 to {@value #MOST_HOPS}
 * @param first the most paths of the answer, 1 or more
 * @param shortestOnly whether only the shortest are wanted, all of them alike; else longer ones follow
 * @param length of steps: shortest is the least sum
 * @param weight the property that lengths come from; null for {@link EdgeLength#HOPS}
 * @param during if not null: the path must hold as a whole on some day of this interval, which may be another day for each
 *     path. Only by hops
 */
public record PathRequest(
        String from,
        String to,
        StepRules rules,
        int maxHops,
        int first,
        boolean shortestOnly,
        EdgeLength length,
        @Nullable String weight,
        @Nullable Validity during) {
    public static final int MOST_HOPS = 100;

    public PathRequest {
        if (maxHops < 1 || maxHops > MOST_HOPS) {
            throw new IllegalArgumentException("maxHops is 1 to " + MOST_HOPS + ", not " + maxHops);
        }
        if (first < 1) {
            throw new IllegalArgumentException("first is 1 or more, not " + first);
        }
        if ((length == EdgeLength.HOPS) != (weight == null)) {
            throw new IllegalArgumentException("a weight and what it means belong together: name both or neither");
        }
        if (weight != null && during != null) {
            throw new IllegalArgumentException("weighted paths are those of a day: leave out during, or the weight");
        }
    }

    /** All shortest paths by hops, up to ten of them. */
    public static PathRequest shortest(String from, String to, int maxHops) {
        return new PathRequest(from, to, StepRules.ANY, maxHops, 10, true, EdgeLength.HOPS, null, null);
    }

    public PathRequest withRules(StepRules other) {
        return new PathRequest(from, to, other, maxHops, first, shortestOnly, length, weight, during);
    }

    /** The {@code count} shortest paths, not only those of the least length. */
    public PathRequest withFirst(int count) {
        return new PathRequest(from, to, rules, maxHops, count, false, length, weight, during);
    }

    public PathRequest withLength(String property, EdgeLength by) {
        return new PathRequest(from, to, rules, maxHops, first, shortestOnly, by, property, during);
    }

    public PathRequest withDuring(Validity interval) {
        return new PathRequest(from, to, rules, maxHops, first, shortestOnly, length, weight, interval);
    }
}
