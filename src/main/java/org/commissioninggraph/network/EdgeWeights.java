package org.commissioninggraph.network;

import java.util.function.IntPredicate;

/** A property of edges, read as their weights. */
public final class EdgeWeights {
    private EdgeWeights() {}

    /**
     * By number of edge.
     *
     * @throws WeightException if there is no such numeric property, or an edge has no value or a negative one
     */
    public static double[] read(Network network, String property) {
        return read(network, property, edge -> true);
    }

    /**
     * By number of edge; not a number for edges that are not wanted.
     *
     * @throws WeightException if there is no such numeric property, or a wanted edge has no value or a negative one
     */
    public static double[] read(Network network, String property, IntPredicate wanted) {
        PropertyColumn column = network.edgeProperty(property);
        if (column == null || !column.isNumeric()) {
            throw new WeightException("edges have no number called " + property + ": they have " + numbers(network));
        }
        double[] weights = new double[network.edges()];
        int missing = 0;
        int count = 0;
        for (int edge = 0; edge < weights.length; edge++) {
            boolean wants = wanted.test(edge);
            weights[edge] = wants ? column.number(edge) : Double.NaN;
            count += wants ? 1 : 0;
            missing += wants && Double.isNaN(weights[edge]) ? 1 : 0;
            if (weights[edge] < 0) {
                throw new WeightException(network.edgeId(edge) + " has a " + property + " of " + weights[edge]
                        + ": a weight is not negative");
            }
        }
        if (missing > 0) {
            throw new WeightException(missing + " of " + count + " edges have no " + property
                    + ": name only relationship types that have it, or leave the weight out");
        }
        return weights;
    }

    private static String numbers(Network network) {
        StringBuilder names = new StringBuilder();
        for (PropertyColumn column : network.edgeProperties()) {
            if (column.isNumeric()) {
                names.append(names.isEmpty() ? "" : ", ").append(column.name());
            }
        }
        return names.isEmpty() ? "none" : names.toString();
    }
}
