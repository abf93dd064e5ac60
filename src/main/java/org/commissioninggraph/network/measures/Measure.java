package org.commissioninggraph.network.measures;

import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/** A figure of each node of a network. */
public enum Measure {
    DEGREE(
            "Ends of edges at the node: parallel edges each count, an edge to itself twice. Normalised: divided by n - 1."),
    IN_DEGREE("Edges that lead to the node. Of a directed network only. Normalised: divided by n - 1."),
    OUT_DEGREE("Edges that lead from the node. Of a directed network only. Normalised: divided by n - 1."),
    NEIGHBOURS("Other nodes that the node is linked with, whatever the directions and however many edges."),
    STRENGTH("Sum of the weights of the edges at the node, an edge to itself twice. Without a weight: its degree."),
    IN_STRENGTH("Sum of the weights of the edges that lead to the node. Of a directed network only."),
    OUT_STRENGTH("Sum of the weights of the edges that lead from the node. Of a directed network only."),
    BETWEENNESS("Sum, over pairs of other nodes, of the share of shortest paths between them that lead through the node"
            + " (Brandes 2001). Parallel edges are one. Normalised: divided by the number of those pairs."),
    CLOSENESS("Inverse of the mean distance to the nodes connected with it, times their part of all others"
            + " (Wasserman and Faust 1994). In a directed network by the paths that lead to the node."),
    HARMONIC(
            "Sum, not mean, of 1 / distance over all other nodes, 0 for those not connected with it (Marchiori and Latora"
                    + " 2000). In a directed network by the paths that lead to the node."),
    ECCENTRICITY("Largest distance to a node that can be reached from it: within its component where the network is not"
            + " connected."),
    EIGENVECTOR("Entry in the eigenvector of the largest eigenvalue, of length 1 (Bonacich 1972). Null with a reason"
            + " where there is none."),
    PAGE_RANK(
            "Share of time that a random walk spends at the node, which jumps to any node with probability 1 - damping,"
                    + " and always from a node without edges to follow (Page and others 1999). All together 1."),
    CORE_NUMBER("Largest k for which the node is in a part where each node has k neighbours or more (Batagelj and"
            + " Zaveršnik 2003). Without directions."),
    CLUSTERING("Links between its neighbours, of all that there could be; 0 with fewer than two neighbours (Watts and"
            + " Strogatz 1998). Without directions."),
    CLUSTERING_GEOMETRIC_MEAN(
            "As CLUSTERING, each triangle counted by the geometric mean of its three weights, which are"
                    + " divided by the largest of the network (Onnela and others 2005). Needs a weight."),
    COMPONENT("Number of the component that the node is in, whatever the directions: 0 is the largest.");

    private final String description;

    Measure(String description) {
        this.description = description;
    }

    /** Definition, normalisation and source, in English. */
    public String description() {
        return description;
    }

    /** Whether it has a meaning only where edges have directions. */
    public boolean needsDirections() {
        return this == IN_DEGREE || this == OUT_DEGREE || this == IN_STRENGTH || this == OUT_STRENGTH;
    }

    /**
     * The figure of each node.
     *
     * @throws org.commissioninggraph.network.WeightException if the weight of the options is not one
     * @throws org.commissioninggraph.network.WorkLimitException if it would take too much
     * @throws java.util.concurrent.CancellationException if nobody waits any more
     */
    public NodeScores of(Network network, MeasureOptions options, WorkBudget budget) {
        if (needsDirections() && !network.directed()) {
            return NodeScores.none(network.nodes(), "the edges of this network have no directions");
        }
        return values(network, options, budget).alsoNoted(use(options));
    }

    /** What the weight is taken for, in which tools differ; null without one, or where it is out of the question. */
    private @Nullable String use(MeasureOptions options) {
        String weight = options.weight();
        if (weight == null) {
            return null;
        }
        return switch (this) {
            case BETWEENNESS, CLOSENESS, HARMONIC, ECCENTRICITY ->
                switch (options.length()) {
                    case HOPS -> "lengths are hops; " + weight + " is not used";
                    case WEIGHT -> "lengths are " + weight;
                    case INVERSE_WEIGHT -> "lengths are 1 / " + weight;
                };
            case STRENGTH, IN_STRENGTH, OUT_STRENGTH, EIGENVECTOR, PAGE_RANK, CLUSTERING_GEOMETRIC_MEAN ->
                "edges count by " + weight;
            case DEGREE, IN_DEGREE, OUT_DEGREE, NEIGHBOURS, COMPONENT, CORE_NUMBER, CLUSTERING -> null;
        };
    }

    private NodeScores values(Network network, MeasureOptions options, WorkBudget budget) {
        return switch (this) {
            case DEGREE, IN_DEGREE, OUT_DEGREE -> degree(network, options);
            case NEIGHBOURS -> NodeScores.of(Degrees.neighbours(network));
            case STRENGTH, IN_STRENGTH, OUT_STRENGTH -> strength(network, options);
            case COMPONENT -> component(network);
            case CORE_NUMBER, CLUSTERING, CLUSTERING_GEOMETRIC_MEAN -> withoutDirections(network, options, budget);
            default -> withDirections(SimpleGraph.of(network, options.weight()), options, budget);
        };
    }

    private NodeScores degree(Network network, MeasureOptions options) {
        if (options.normalised() && network.nodes() < 2) {
            return NodeScores.none(network.nodes(), "there is no other node, so that the largest degree is 0");
        }
        double[] degrees = Degrees.count(network, direction());
        for (int node = 0; node < degrees.length && options.normalised(); node++) {
            degrees[node] /= degrees.length - 1;
        }
        return NodeScores.of(degrees);
    }

    private NodeScores strength(Network network, MeasureOptions options) {
        return NodeScores.of(
                options.weight() == null
                        ? Degrees.count(network, direction())
                        : Degrees.sum(network, direction(), EdgeWeights.read(network, options.weight())));
    }

    private EdgeDirection direction() {
        return switch (this) {
            case IN_DEGREE, IN_STRENGTH -> EdgeDirection.IN;
            case OUT_DEGREE, OUT_STRENGTH -> EdgeDirection.OUT;
            default -> EdgeDirection.BOTH;
        };
    }

    private static NodeScores component(Network network) {
        int[] components = Components.of(network).component();
        return NodeScores.of(
                java.util.Arrays.stream(components).asDoubleStream().toArray());
    }

    private NodeScores withoutDirections(Network network, MeasureOptions options, WorkBudget budget) {
        boolean weighted = this == CLUSTERING_GEOMETRIC_MEAN;
        if (weighted && options.weight() == null && network.edges() > 0) {
            return NodeScores.none(network.nodes(), "it needs a weight: name a property of edges");
        }
        SimpleGraph graph = SimpleGraph.undirected(network, weighted ? options.weight() : null);
        String simplified = "directions, parallel edges and edges of a node to itself are left out of account";
        double[] values = this == CORE_NUMBER ? CoreNumbers.of(graph, budget) : Clustering.of(graph, weighted, budget);
        return NodeScores.of(values).noted(simplified);
    }

    private NodeScores withDirections(SimpleGraph graph, MeasureOptions options, WorkBudget budget) {
        EdgeLength length = options.length();
        return switch (this) {
            case BETWEENNESS -> NodeScores.of(Betweenness.of(graph, length, options.normalised(), budget));
            case CLOSENESS -> NodeScores.of(DistanceMeasures.closeness(graph, length, budget));
            case HARMONIC -> NodeScores.of(DistanceMeasures.harmonic(graph, length, budget));
            case ECCENTRICITY -> eccentricity(graph, length, budget);
            case PAGE_RANK -> PageRank.of(graph, options.damping(), budget);
            case EIGENVECTOR -> Eigenvector.of(graph, budget);
            default -> throw new IllegalStateException(name());
        };
    }

    private static NodeScores eccentricity(SimpleGraph graph, EdgeLength length, WorkBudget budget) {
        String note = Components.of(graph).count() > 1 ? "not connected: within each component" : null;
        return NodeScores.of(DistanceMeasures.eccentricity(graph, length, budget))
                .noted(note);
    }
}
