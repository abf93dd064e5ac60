package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeLength;
import org.jspecify.annotations.Nullable;

/**
 * How a measure is to be computed.
 *
 * @param weight the numeric property of edges that is their weight; null: each edge counts alike
 * @param length of edges, for measures by shortest paths: betweenness, closeness, harmonic, eccentricity
 * @param normalised for betweenness, and degree: whether it is divided by its largest possible value
 * @param damping for PageRank: the probability of following an edge, above 0 and below 1
 */
public record MeasureOptions(@Nullable String weight, EdgeLength length, boolean normalised, double damping) {
    /** Without weights, by hops, nothing divided, and a damping of 0.85. */
    public static final MeasureOptions DEFAULT = new MeasureOptions(null, EdgeLength.HOPS, false, 0.85);

    public MeasureOptions {
        if (length != EdgeLength.HOPS && weight == null) {
            throw new IllegalArgumentException("lengths by " + length + " need a weight: name a property of edges");
        }
        if (!(damping > 0 && damping < 1)) {
            throw new IllegalArgumentException("damping is a probability above 0 and below 1, not " + damping);
        }
    }

    public MeasureOptions withWeight(String property) {
        return new MeasureOptions(property, length, normalised, damping);
    }

    public MeasureOptions withLength(String property, EdgeLength by) {
        return new MeasureOptions(property, by, normalised, damping);
    }

    public MeasureOptions withNormalised(boolean normalise) {
        return new MeasureOptions(weight, length, normalise, damping);
    }
}
