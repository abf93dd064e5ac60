package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/**
 * Figures of a whole network. Distances are in hops, whatever the directions.
 *
 * @param nodes how many
 * @param edges how many, parallel ones and those of a node to itself among them
 * @param links pairs of different nodes with an edge between them; in a directed network, ordered pairs
 * @param isolates nodes without an edge to another
 * @param components how many
 * @param largestComponent its nodes
 * @param density links, of all that there could be
 * @param diameter the largest distance; null where the network is not connected
 * @param largestComponentDiameter the largest distance within the largest component
 * @param largestComponentMeanPath the mean distance within it, over all pairs
 * @param transitivity three times the triangles, of all pairs of links that meet
 * @param averageClustering mean of {@link Measure#CLUSTERING} of all nodes, zeros of those with fewer than two neighbours in
 * @param averageClusteringOfTwoOrMore the same over nodes with two neighbours or more, as igraph does
 * @param degreeAssortativity see {@link Assortativity}
 * @param reciprocity the part of links whose opposite is a link too, of a directed network
 */
public record NetworkSummary(
        int nodes,
        int edges,
        int links,
        int isolates,
        int components,
        int largestComponent,
        NetworkFigure density,
        NetworkFigure diameter,
        NetworkFigure largestComponentDiameter,
        NetworkFigure largestComponentMeanPath,
        NetworkFigure transitivity,
        NetworkFigure averageClustering,
        NetworkFigure averageClusteringOfTwoOrMore,
        NetworkFigure degreeAssortativity,
        NetworkFigure reciprocity) {
    private static final NetworkFigure EMPTY = NetworkFigure.none("the network has no nodes");

    public static NetworkSummary of(Network network, WorkBudget budget) {
        SimpleGraph graph = SimpleGraph.of(network, null);
        SimpleGraph undirected = SimpleGraph.undirected(network, null);
        Components components = Components.of(undirected);
        int largest = components.count() == 0 ? 0 : components.sizes()[0];
        Largest paths = Largest.of(undirected, components, budget);
        double[] clustering = Clustering.of(undirected, false, budget);
        return new NetworkSummary(
                network.nodes(),
                network.edges(),
                graph.links(),
                isolates(undirected),
                components.count(),
                largest,
                density(graph),
                components.count() > 1
                        ? NetworkFigure.none(
                                "the network is not connected: it has " + components.count() + " components")
                        : paths.diameter(),
                paths.diameter(),
                paths.mean(),
                transitivity(undirected, budget),
                mean(undirected, clustering, 0),
                mean(undirected, clustering, 2),
                Assortativity.byDegree(network),
                reciprocity(graph));
    }

    private record Largest(NetworkFigure diameter, NetworkFigure mean) {
        static Largest of(SimpleGraph graph, Components components, WorkBudget budget) {
            if (graph.nodes() == 0) {
                return new Largest(EMPTY, EMPTY);
            }
            DistanceFigures figures = DistanceFigures.of(graph.out(), EdgeLength.HOPS, budget);
            double diameter = 0;
            double sum = 0;
            for (int node = 0; node < graph.nodes(); node++) {
                boolean inside = components.component()[node] == 0;
                diameter = inside ? Math.max(diameter, figures.largest()[node]) : diameter;
                sum += inside ? figures.sum()[node] : 0;
            }
            double size = components.sizes()[0];
            NetworkFigure mean = size < 2
                    ? NetworkFigure.none("no node is linked with another")
                    : NetworkFigure.of(sum / (size * (size - 1)));
            return new Largest(NetworkFigure.of(diameter), mean);
        }
    }

    private static int isolates(SimpleGraph graph) {
        int count = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            count += graph.out().degree(node) == 0 ? 1 : 0;
        }
        return count;
    }

    private static NetworkFigure density(SimpleGraph graph) {
        double pairs = graph.nodes() * (graph.nodes() - 1.0) / (graph.directed() ? 1 : 2);
        return pairs == 0
                ? NetworkFigure.none("there are fewer than two nodes")
                : NetworkFigure.of(graph.links() / pairs);
    }

    private static NetworkFigure transitivity(SimpleGraph graph, WorkBudget budget) {
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.out().degree(node) > 1) {
                return NetworkFigure.of(Clustering.transitivity(graph, budget));
            }
        }
        return NetworkFigure.none("no node has two neighbours");
    }

    private static NetworkFigure mean(SimpleGraph graph, double[] values, int leastDegree) {
        double sum = 0;
        int count = 0;
        for (int node = 0; node < values.length; node++) {
            boolean counts = graph.out().degree(node) >= leastDegree;
            sum += counts ? values[node] : 0;
            count += counts ? 1 : 0;
        }
        return count == 0
                ? NetworkFigure.none(leastDegree == 0 ? "the network has no nodes" : "no node has two neighbours")
                : NetworkFigure.of(sum / count);
    }

    private static NetworkFigure reciprocity(SimpleGraph graph) {
        if (!graph.directed() || graph.links() == 0) {
            return NetworkFigure.none(graph.directed() ? "the network has no edges" : "the edges have no directions");
        }
        double mutual = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int i = graph.out().starts()[node]; i < graph.out().starts()[node + 1]; i++) {
                mutual += graph.out().contains(graph.out().neighbours()[i], node) ? 1 : 0;
            }
        }
        return NetworkFigure.of(mutual / graph.links());
    }
}
