package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WeightException;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;

/** What went wrong for users of other libraries, with figures worked out by hand. */
final class MeasureTests {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final MeasureOptions BY_WEIGHT = MeasureOptions.DEFAULT.withWeight("weight");

    private static double[] of(Measure measure, Network network) {
        return of(measure, network, MeasureOptions.DEFAULT);
    }

    private static double[] of(Measure measure, Network network, MeasureOptions options) {
        return measure.of(network, options, WorkBudget.unlimited()).values();
    }

    @Test
    void aLoopCountsTwiceInDegreeAndInStrength() {
        Network network = SampleNetworks.undirected("A-A:3");

        assertThat(of(Measure.DEGREE, network)).containsExactly(2);
        assertThat(of(Measure.STRENGTH, network, BY_WEIGHT)).containsExactly(6);
        assertThat(of(Measure.NEIGHBOURS, network)).containsExactly(0);
    }

    @Test
    void parallelEdgesAreOneForBetweenness() {
        Network network = SampleNetworks.undirected("S-A", "A-T", "S-B", "B-T", "S-A");

        assertThat(of(Measure.BETWEENNESS, network)).containsExactly(0.5, 0.5, 0.5, 0.5);
        assertThat(of(Measure.DEGREE, network)[network.node("S")]).isEqualTo(3);
        assertThat(of(Measure.NEIGHBOURS, network)[network.node("S")]).isEqualTo(2);
    }

    /** A tie, as in igraph; networkx compares 0.3 and 0.1 + 0.2 exactly, and finds none. */
    @Test
    void fractionsThatAddUpAreATieInAnyOrder() {
        String[] edges = {"A-B:0.3", "A-C:0.1", "C-B:0.2", "B-D:0.7", "D-E:0.1", "E-F:0.2", "D-F:0.3"};
        MeasureOptions options = MeasureOptions.DEFAULT.withLength("weight", EdgeLength.WEIGHT);
        double[] first = of(Measure.BETWEENNESS, SampleNetworks.undirected(edges), options);

        assertThat(first[2]).isEqualTo(2.0, EXACT); // half of A to B, D, E and F
        for (int seed = 0; seed < 20; seed++) {
            assertThat(of(Measure.BETWEENNESS, SampleNetworks.shuffled(seed, edges), options))
                    .isEqualTo(first);
        }
    }

    @Test
    void strongTiesAreShortWhereTheLengthIsTheInverse() {
        Network network = SampleNetworks.undirected("A-B:1", "A-C:10", "C-B:10");
        MeasureOptions inverse = MeasureOptions.DEFAULT.withLength("weight", EdgeLength.INVERSE_WEIGHT);

        assertThat(of(Measure.BETWEENNESS, network)).containsExactly(0, 0, 0);
        assertThat(of(Measure.BETWEENNESS, network, inverse)).containsExactly(0, 0, 1);
        assertThat(of(Measure.ECCENTRICITY, network, inverse)[0]).isEqualTo(0.2, EXACT);
        assertThat(of(Measure.STRENGTH, network, inverse)).containsExactly(11, 11, 20);
        assertThat(of(Measure.PAGE_RANK, network, BY_WEIGHT)[2]).isGreaterThan(0.4);
        assertThatThrownBy(() -> of(Measure.CLOSENESS, SampleNetworks.undirected("A-B:0"), inverse))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> of(Measure.CLOSENESS, SampleNetworks.undirected("A-B:1e-320"), inverse))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("no length");
        assertThatThrownBy(() -> of(Measure.STRENGTH, SampleNetworks.undirected("A-B:-1"), inverse))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("not negative");
        assertThatThrownBy(() -> of(Measure.STRENGTH, SampleNetworks.undirected("A-B:1", "A-C"), inverse))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("1 of 2 edges have no weight");
        assertThatThrownBy(() -> of(Measure.STRENGTH, network, MeasureOptions.DEFAULT.withWeight("share")))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining("they have weight");
    }

    @Test
    void whatTheWeightIsTakenForIsSaid() {
        Network network = SampleNetworks.undirected("A-B:1", "C-D:2");
        MeasureOptions inverse = BY_WEIGHT.withLength("weight", EdgeLength.INVERSE_WEIGHT);

        assertThat(note(Measure.CLOSENESS, network, BY_WEIGHT)).isEqualTo("lengths are hops; weight is not used");
        assertThat(note(Measure.CLOSENESS, network, inverse)).isEqualTo("lengths are 1 / weight");
        assertThat(note(Measure.ECCENTRICITY, network, inverse)).contains("not connected", "; lengths are 1 / weight");
        assertThat(note(Measure.PAGE_RANK, network, inverse)).isEqualTo("edges count by weight");
        assertThat(note(Measure.DEGREE, network, BY_WEIGHT)).isNull();
        assertThat(note(Measure.CLOSENESS, network, MeasureOptions.DEFAULT)).isNull();
    }

    private static String note(Measure measure, Network network, MeasureOptions options) {
        return measure.of(network, options, WorkBudget.unlimited()).note();
    }

    @Test
    void harmonicIsASum() {
        assertThat(of(Measure.HARMONIC, SampleNetworks.undirected("A-B", "B-C")))
                .containsExactly(1.5, 2, 1.5);
        assertThat(of(Measure.HARMONIC, SampleNetworks.directed("A-B", "B-C"))).containsExactly(0, 1, 1.5);
        assertThat(of(Measure.HARMONIC, SampleNetworks.undirected("A"))).containsExactly(0);
    }

    @Test
    void closenessOfADisconnectedNetworkIsOfTheNodesConnected() {
        assertThat(of(Measure.CLOSENESS, SampleNetworks.undirected("A-B", "B-C", "D-E")))
                .containsExactly(new double[] {2.0 / 3 * 2 / 4, 1.0 * 2 / 4, 2.0 / 3 * 2 / 4, 0.25, 0.25}, EXACT);
        assertThat(of(Measure.CLOSENESS, SampleNetworks.undirected("A"))).containsExactly(0);
    }

    @Test
    void eigenvectorOfADisconnectedNetworkSaysSo() {
        for (int seed = 0; seed < 10; seed++) {
            NodeScores scores = Measure.EIGENVECTOR.of(
                    SampleNetworks.shuffled(seed, "1-2", "3-4"), MeasureOptions.DEFAULT, WorkBudget.unlimited());
            assertThat(scores.values()).containsExactly(new double[] {0.5, 0.5, 0.5, 0.5}, EXACT);
            assertThat(scores.note()).contains("not connected");
        }
    }

    @Test
    void eigenvectorWithoutOneIsNullWithAReason() {
        NodeScores empty = Measure.EIGENVECTOR.of(
                SampleNetworks.undirected("A", "B"), MeasureOptions.DEFAULT, WorkBudget.unlimited());
        NodeScores acyclic = Measure.EIGENVECTOR.of(
                SampleNetworks.directed("A-B", "B-C"), MeasureOptions.DEFAULT, WorkBudget.unlimited());

        assertThat(empty.score(0)).isNull();
        assertThat(empty.reason()).contains("no edges");
        assertThat(acyclic.score(0)).isNull();
        assertThat(acyclic.reason()).contains("no cycle");
    }

    @Test
    void pageRankLosesNothing() {
        assertThat(of(Measure.PAGE_RANK, SampleNetworks.directed("A-B")))
                .containsExactly(new double[] {0.350877, 0.649123}, within(1e-6));
        assertThat(of(Measure.PAGE_RANK, SampleNetworks.directed("A", "B", "C", "D", "E", "F")))
                .containsExactly(new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0}, EXACT);
        assertThat(of(Measure.PAGE_RANK, SampleNetworks.directed("A"))).containsExactly(1);
        double[] weightless = of(Measure.PAGE_RANK, SampleNetworks.directed("A-B:0", "B-C:1"), BY_WEIGHT);
        assertThat(java.util.Arrays.stream(weightless).sum()).isEqualTo(1, within(1e-9));
        assertThat(of(Measure.PAGE_RANK, SampleNetworks.directed())).isEmpty();
    }

    @Test
    void coresLeaveLoopsAndParallelEdgesOut() {
        NodeScores scores = Measure.CORE_NUMBER.of(
                SampleNetworks.undirected("A-B", "A-B", "B-C", "B-C", "C-A", "C-A", "A-A", "D"),
                MeasureOptions.DEFAULT,
                WorkBudget.unlimited());

        assertThat(scores.values()).containsExactly(2, 2, 2, 0);
        assertThat(scores.note()).contains("parallel edges");
    }

    @Test
    void clusteringIsZeroWithFewerThanTwoNeighbours() {
        Network network = SampleNetworks.undirected("A-B", "B-C", "C-A", "A-D");
        NetworkSummary summary = NetworkSummary.of(network, WorkBudget.unlimited());

        assertThat(of(Measure.CLUSTERING, network)).containsExactly(new double[] {1 / 3.0, 1, 1, 0}, EXACT);
        assertThat(summary.averageClustering().value()).isEqualTo(0.583333, within(1e-6));
        assertThat(summary.averageClusteringOfTwoOrMore().value()).isEqualTo(0.777778, within(1e-6));
        assertThat(summary.transitivity().value()).isEqualTo(0.6, EXACT);
    }

    @Test
    void weightedClusteringIsTheGeometricMean() {
        Network network = SampleNetworks.undirected("A-B:1", "B-C:1", "C-A:2");

        assertThat(of(Measure.CLUSTERING_GEOMETRIC_MEAN, network, BY_WEIGHT)[0]).isEqualTo(0.629961, within(1e-6));
        assertThat(Measure.CLUSTERING_GEOMETRIC_MEAN
                        .of(network, MeasureOptions.DEFAULT, WorkBudget.unlimited())
                        .reason())
                .contains("weight");
    }

    @Test
    void directionsAreNeededForDegreesInAndOut() {
        assertThat(of(Measure.IN_DEGREE, SampleNetworks.directed("A-B", "C-B"))).containsExactly(0, 2, 0);
        assertThat(of(Measure.OUT_DEGREE, SampleNetworks.directed("A-B", "C-B")))
                .containsExactly(1, 0, 1);
        assertThat(Measure.IN_DEGREE
                        .of(SampleNetworks.undirected("A-B"), MeasureOptions.DEFAULT, WorkBudget.unlimited())
                        .reason())
                .contains("no directions");
    }

    @Test
    void rankingPutsTheLargestFirstAndAlikeOnesInOrderOfCodes() {
        Network network = SampleNetworks.undirected("B-C", "A-C", "D");

        assertThat(Measure.DEGREE
                        .of(network, MeasureOptions.DEFAULT, WorkBudget.unlimited())
                        .ranking())
                .containsExactly(2, 0, 1, 3);
    }

    @Test
    void aNetworkWithoutNodesHasMeasuresOfNone() {
        Network empty = SampleNetworks.undirected();

        for (Measure measure : Measure.values()) {
            assertThat(of(measure, empty, BY_WEIGHT)).as(measure.name()).isEmpty();
            assertThat(measure.description()).endsWith(".");
        }
        assertThat(NetworkSummary.of(empty, WorkBudget.unlimited()).diameter().reason())
                .contains("no nodes");
    }

    @Test
    void allMeasuresEndWhenNobodyWaitsOrItIsTooMuch() {
        Network network = SampleNetworks.undirected("A-B:1", "B-C:1", "C-A:1");
        for (Measure measure : Measure.values()) {
            if (Map.of(Measure.DEGREE, 1, Measure.NEIGHBOURS, 1, Measure.STRENGTH, 1, Measure.COMPONENT, 1)
                            .containsKey(measure)
                    || measure.needsDirections()) {
                continue; // one look at each edge
            }
            assertThatThrownBy(() -> measure.of(network, BY_WEIGHT, new WorkBudget(Long.MAX_VALUE, () -> true)))
                    .as(measure.name())
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> measure.of(network, BY_WEIGHT, new WorkBudget(1, () -> false)))
                    .as(measure.name())
                    .isInstanceOf(WorkLimitException.class)
                    .hasMessageContaining("name fewer");
        }
    }
}
