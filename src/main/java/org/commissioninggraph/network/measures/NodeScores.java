package org.commissioninggraph.network.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A measure of each node of a network. Immutable by convention: the array is not to be written to.
 *
 * @param values by number of node; not a number where a node has no value
 * @param reason why no node has a value; null where they have
 * @param note what a reader of the values must know, such as that the network is not connected
 */
public record NodeScores(double[] values, @Nullable String reason, @Nullable String note) {
    static NodeScores of(double[] values) {
        return new NodeScores(values, null, null);
    }

    static NodeScores none(int nodes, String reason) {
        double[] values = new double[nodes];
        Arrays.fill(values, Double.NaN);
        return new NodeScores(values, reason, null);
    }

    NodeScores noted(@Nullable String remark) {
        return new NodeScores(values, reason, remark);
    }

    /** The same with one more remark, where there are values that it could be about. */
    NodeScores alsoNoted(@Nullable String remark) {
        return remark == null || reason != null ? this : noted(note == null ? remark : note + "; " + remark);
    }

    /** Null where the node has no value. */
    public @Nullable Double score(int node) {
        return Double.isNaN(values[node]) ? null : (Double) values[node];
    }

    /** The numbers of the nodes, the largest value first, those without one last; alike ones in order of their codes. */
    public int[] ranking() {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer node) -> Double.isNaN(values[node]) ? Double.POSITIVE_INFINITY : -values[node]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
