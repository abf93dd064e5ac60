package org.commissioninggraph.network.layouts;

import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/** Makes layouts. */
public final class Layouts {
    private static final int ATTRACTION = 2;
    private static final int REPULSION = 1;
    private static final int ITERATIONS = 1000;

    /** A weight between all nodes, so that components do not fly apart. */
    private static final double EVERYWHERE = 0.01;

    private Layouts() {}

    /**
     * By two properties of nodes, for instance longitude and latitude: degrees, of which no map is made.
     *
     * @throws IllegalArgumentException if nodes have no such numbers
     */
    public static Layout byProperties(Network network, String x, String y) {
        return new Layout(numbers(network, x), numbers(network, y));
    }

    private static double[] numbers(Network network, String property) {
        PropertyColumn column = network.nodeProperty(property);
        if (column == null || !column.isNumeric()) {
            throw new IllegalArgumentException("nodes have no number called " + property);
        }
        double[] numbers = new double[network.nodes()];
        Arrays.setAll(numbers, column::number);
        return numbers;
    }

    /**
     * By the forces of edges: VOS (van Eck and Waltman, 2010), in its authors' own library. The same network and seed give
     * the same places, whatever the order of rows. The mean distance of two nodes is 1.
     *
     * @param weight property of edges, as strength; null: each pair that is linked counts alike
     * @throws org.commissioninggraph.network.WorkLimitException if there are more than some two thousand nodes
     */
    public static Layout byForces(Network network, @Nullable String weight, long seed, WorkBudget budget) {
        int nodes = network.nodes();
        budget.spend((long) nodes * nodes / 2 * ITERATIONS, "the layout");
        if (nodes < 2) {
            return new Layout(new double[nodes], new double[nodes]);
        }
        GradientDescentVOSLayoutAlgorithm algorithm =
                new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, EVERYWHERE, new Random(seed));
        algorithm.setMaxNIterations(ITERATIONS);
        nl.cwts.networkanalysis.Layout layout = algorithm.findLayout(links(network, weight));
        layout.standardize(true);
        double[][] places = layout.getCoordinates();
        return new Layout(places[0], places[1]);
    }

    private static nl.cwts.networkanalysis.Network links(Network network, @Nullable String weight) {
        double[] weights = weight == null ? new double[0] : EdgeWeights.read(network, weight);
        Adjacency adjacency = network.adjacency(EdgeDirection.BOTH);
        LargeIntArray from = new LargeIntArray(0);
        LargeIntArray to = new LargeIntArray(0);
        LargeDoubleArray strengths = new LargeDoubleArray(0);
        for (int node = 0; node < network.nodes(); node++) {
            int last = node;
            for (int position = adjacency.start(node); position < adjacency.end(node); position++) {
                int neighbour = adjacency.neighbour(position);
                double strength = weights.length == 0 ? 1 : weights[adjacency.edge(position)];
                if (neighbour > node && neighbour != last) {
                    from.append(node);
                    to.append(neighbour);
                    strengths.append(strength);
                } else if (neighbour > node && weights.length > 0) {
                    strengths.add(strengths.size() - 1, strength);
                }
                last = neighbour;
            }
        }
        return new nl.cwts.networkanalysis.Network(
                network.nodes(), false, new LargeIntArray[] {from, to}, strengths, false, false);
    }
}
