package org.commissioninggraph.network;

/** How long an edge is, for what goes by shortest paths. */
public enum EdgeLength {
    /** Each edge is one long, whatever its weight. */
    HOPS,
    /** The weight is a distance. The shortest of parallel edges counts. */
    WEIGHT,
    /** The weight is a strength, and the length 1 / weight. Weights of parallel edges are added first. */
    INVERSE_WEIGHT;

    /**
     * The length of an edge of that weight.
     *
     * @throws WeightException unless the weight is above 0 and its length finite; HOPS takes any
     */
    public double of(double weight) {
        if (this == HOPS) {
            return 1;
        }
        if (!(weight > 0)) {
            throw new WeightException("a weight of " + weight + " is no length by " + this
                    + ", which needs weights above 0: leave such edges out, or count HOPS");
        }
        double length = this == WEIGHT ? weight : 1 / weight;
        if (Double.isInfinite(length)) {
            throw new WeightException(
                    "a weight of " + weight + " has no length by " + this + ": leave such edges out, or count HOPS");
        }
        return length;
    }
}
