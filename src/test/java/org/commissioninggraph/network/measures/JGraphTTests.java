package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.paths.NetworkPath;
import org.commissioninggraph.network.paths.PathRequest;
import org.commissioninggraph.network.paths.PathSearch;
import org.commissioninggraph.network.paths.StepRules;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JGraphT, where its definitions are those that are cited. Its harmonic centrality is a mean, its closeness knows one
 * component only, and its PageRank stops at 1e-4 unless told otherwise.
 */
final class JGraphTTests {
    private static final WorkBudget UNLIMITED = WorkBudget.unlimited();

    private static Graph<Integer, DefaultWeightedEdge> graph(Network network) {
        Graph<Integer, DefaultWeightedEdge> graph = network.directed()
                ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
                : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(node);
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            DefaultWeightedEdge added = graph.addEdge(network.source(edge), network.target(edge));
            graph.setEdgeWeight(added, network.edgeProperty("weight").number(edge));
        }
        return graph;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void measuresAreAlike(boolean directed) {
        Network network = SampleNetworks.random(directed, 120, 300, 11);
        Graph<Integer, DefaultWeightedEdge> graph = graph(network);

        same(
                Measure.BETWEENNESS.of(
                        network, MeasureOptions.DEFAULT.withLength("weight", EdgeLength.WEIGHT), UNLIMITED),
                new BetweennessCentrality<>(graph).getScores());
        same(
                Measure.PAGE_RANK.of(network, MeasureOptions.DEFAULT.withWeight("weight"), UNLIMITED),
                new PageRank<>(graph, 0.85, 10_000, 1e-14).getScores());
        if (!directed) {
            NodeScores cores = Measure.CORE_NUMBER.of(network, MeasureOptions.DEFAULT, UNLIMITED);
            new Coreness<>(graph).getScores().forEach((node, core) -> assertThat(cores.score(node))
                    .isEqualTo(core.doubleValue()));
        }
    }

    private static void same(NodeScores scores, Map<Integer, Double> expected) {
        expected.forEach((node, value) ->
                assertThat(scores.score(node)).as("node " + node).isEqualTo(value, within(1e-8)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void kShortestPathsAreAsLong(boolean directed) {
        Network network = SampleNetworks.random(directed, 60, 200, 12);
        StepRules rules = new StepRules(Map.of("LINK", EdgeDirection.OUT), java.util.Set.of(), java.util.Set.of());
        PathRequest request = PathRequest.shortest("N00000", "N00059", 60)
                .withRules(rules)
                .withLength("weight", EdgeLength.WEIGHT)
                .withFirst(50);

        assertThat(PathSearch.find(network, request, UNLIMITED).paths().stream().map(NetworkPath::length))
                .containsExactlyElementsOf(new YenKShortestPath<>(graph(network))
                        .getPaths(0, 59, 50).stream().map(GraphPath::getWeight).toList());
    }
}
