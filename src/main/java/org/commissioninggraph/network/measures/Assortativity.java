package org.commissioninggraph.network.measures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeValues;
import org.commissioninggraph.network.PropertyColumn;

/** Whether linked nodes are alike: Newman, "Mixing patterns in networks", 2003. From -1 to 1. */
public final class Assortativity {
    private static final String NO_SPREAD = "all ends of edges are alike, so that there is nothing to correlate";

    private static final String NO_EDGES = "the network has no edges between two nodes";

    private static final String NO_VALUES = "no edge has a value at both its ends";

    private Assortativity() {}

    /**
     * The correlation of the degrees at the two ends of links; in a directed network, of out-degree and in-degree. Parallel
     * edges and edges of a node to itself are left out of account.
     */
    public static NetworkFigure byDegree(Network network) {
        SimpleGraph graph = SimpleGraph.of(network, null);
        double[] from = new double[graph.nodes()];
        double[] to = new double[graph.nodes()];
        for (int node = 0; node < from.length; node++) {
            from[node] = graph.out().degree(node);
            to[node] = graph.in().degree(node);
        }
        return correlation(graph.out(), from, to);
    }

    /**
     * By a property of nodes, or {@code kind}: for numbers their correlation, else the share of links between alike nodes
     * beyond what chance would give, of the most that it could be. Links with an end that has no value are left out.
     *
     * @throws IllegalArgumentException if there is no such property
     */
    public static NetworkFigure byProperty(Network network, String property) {
        Links links = SimpleGraph.of(network, null).out();
        NodeValues known = NodeValues.of(network, property);
        PropertyColumn column = known.column();
        if (column != null && column.isNumeric()) {
            double[] values = new double[network.nodes()];
            Arrays.setAll(values, column::number);
            return correlation(links, values, values);
        }
        Map<Object, Integer> categories = new HashMap<>();
        int[] values = new int[network.nodes()];
        for (int node = 0; node < values.length; node++) {
            Object value = known.value(node);
            values[node] = value == null ? -1 : categories.computeIfAbsent(value, key -> categories.size());
        }
        return alike(links, values, categories.size());
    }

    private static NetworkFigure correlation(Links links, double[] from, double[] to) {
        Moments moments = new Moments();
        for (int node = 0; node < from.length; node++) {
            for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
                moments.add(from[node], to[links.neighbours()[i]]);
            }
        }
        double value = moments.correlation();
        return Double.isNaN(value) ? none(links, moments.isEmpty()) : NetworkFigure.of(value);
    }

    private static NetworkFigure alike(Links links, int[] values, int categories) {
        double[] from = new double[categories];
        double[] to = new double[categories];
        double alike = 0;
        double all = 0;
        for (int node = 0; node < values.length; node++) {
            for (int i = links.starts()[node]; i < links.starts()[node + 1]; i++) {
                int other = values[links.neighbours()[i]];
                if (values[node] >= 0 && other >= 0) {
                    from[values[node]]++;
                    to[other]++;
                    alike += values[node] == other ? 1 : 0;
                    all++;
                }
            }
        }
        double chance = 0;
        for (int category = 0; category < categories; category++) {
            chance += from[category] * to[category];
        }
        if (all == 0 || chance == all * all) {
            return none(links, all == 0);
        }
        return NetworkFigure.of((alike / all - chance / all / all) / (1 - chance / all / all));
    }

    private static NetworkFigure none(Links links, boolean withoutValues) {
        return NetworkFigure.none(links.size() == 0 ? NO_EDGES : withoutValues ? NO_VALUES : NO_SPREAD);
    }
}
