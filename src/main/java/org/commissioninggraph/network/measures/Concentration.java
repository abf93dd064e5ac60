package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.WeightException;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated weights are: the Herfindahl-Hirschman index, the sum of squared shares, from 1 / {@code known} to 1
 * (Hirschman 1945, Herfindahl 1950). Shares are of the total of the known weights, so that percent, fractions and counts
 * give the same.
 *
 * @param index null where nothing is known, or the total is 0
 * @param effective the number of equal shares that would have that index: 1 / index
 * @param known how many weights are known
 * @param unknown how many are not
 * @param total of the known weights. Where they are fractions of a whole, its part that is known
 */
public record Concentration(@Nullable Double index, @Nullable Double effective, int known, int unknown, double total) {
    /**
     * @param weights none negative; not a number where one is unknown
     */
    public static Concentration of(double[] weights) {
        double total = 0;
        int known = 0;
        for (double weight : weights) {
            if (weight < 0 || Double.isInfinite(weight)) {
                throw new WeightException("a share is a number from 0, not " + weight);
            }
            total += Double.isNaN(weight) ? 0 : weight;
            known += Double.isNaN(weight) ? 0 : 1;
        }
        double index = 0;
        for (double weight : weights) {
            index += Double.isNaN(weight) ? 0 : weight / total * (weight / total);
        }
        int unknown = weights.length - known;
        return total > 0
                ? new Concentration(index, 1 / index, known, unknown, total)
                : new Concentration(null, null, known, unknown, total);
    }

    /**
     * Of the edges at a node: of all of them, whatever a list of them is cut at.
     *
     * @param type of relationship
     * @param property the weight
     */
    public static Concentration at(Network network, int node, EdgeDirection direction, String type, String property) {
        PropertyColumn column = network.edgeProperty(property);
        if (column == null || !column.isNumeric()) {
            throw new WeightException("edges have no number called " + property);
        }
        Adjacency adjacency = network.adjacency(direction);
        double[] weights = new double[adjacency.end(node) - adjacency.start(node)];
        int size = 0;
        for (int position = adjacency.start(node); position < adjacency.end(node); position++) {
            int edge = adjacency.edge(position);
            if (network.type(edge).equals(type)) {
                weights[size++] = column.number(edge);
            }
        }
        return of(java.util.Arrays.copyOf(weights, size));
    }
}
