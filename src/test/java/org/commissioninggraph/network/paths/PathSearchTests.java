package org.commissioninggraph.network.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.UnknownNodeException;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WeightException;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;

/** What went wrong for users of other products. */
final class PathSearchTests {
    private static PathAnswer find(Network network, PathRequest request) {
        return PathSearch.find(network, request, WorkBudget.unlimited());
    }

    private static List<String> routes(Network network, PathAnswer answer) {
        return answer.paths().stream()
                .map(path -> String.join(
                        "-", path.nodes().stream().map(network::code).toList()))
                .toList();
    }

    private static List<String> routes(Network network, PathRequest request) {
        return routes(network, find(network, request));
    }

    @Test
    void fromANodeToItselfThereIsOnePathOfNoStep() {
        Network network = SampleNetworks.undirected("A-B", "B-A", "A-A");

        for (PathRequest request : List.of(
                PathRequest.shortest("A", "A", 3),
                PathRequest.shortest("A", "A", 3).withFirst(5))) {
            PathAnswer answer = find(network, request);
            assertThat(routes(network, answer)).containsExactly("A");
            assertThat(answer.paths().get(0).steps()).isEmpty();
            assertThat(answer.paths().get(0).length()).isZero();
        }
    }

    @Test
    void anUnknownCodeIsSaidToBeUnknown() {
        assertThatThrownBy(() -> find(SampleNetworks.undirected("A"), PathRequest.shortest("A", "X", 3)))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("X");
    }

    @Test
    void parallelEdgesAreOneStepThatNamesThemAll() {
        Network network = NetworkBuilder.undirected()
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("B"))
                .node(SampleNetworks.node("C"))
                .edge(new NetworkEdge("OVERSEES", "A", "B"))
                .edge(new NetworkEdge("FUNDS", "B", "A"))
                .edge(new NetworkEdge("OVERSEES", "B", "C"))
                .build();

        PathAnswer answer = find(network, PathRequest.shortest("A", "C", 5).withFirst(5));

        assertThat(routes(network, answer)).containsExactly("A-B-C");
        assertThat(answer.paths().get(0).steps().get(0).edges().stream().map(network::edgeId))
                .containsExactly("FUNDS:A:B", "OVERSEES:A:B");
        assertThat(answer.more()).isFalse();
    }

    @Test
    void kShortestByWeightComeInOrderAndEachOnce() {
        String[] edges = {"A-B:1", "B-C:2", "A-D:5", "B-E:4", "C-F:5", "E-D:6", "F-E:7"};
        PathRequest request = PathRequest.shortest("A", "F", 10)
                .withLength("weight", EdgeLength.WEIGHT)
                .withFirst(10);

        for (int seed = 0; seed < 10; seed++) {
            Network network = SampleNetworks.shuffled(seed, edges);
            PathAnswer answer = find(network, request);
            assertThat(routes(network, answer)).containsExactly("A-B-C-F", "A-B-E-F", "A-D-E-F", "A-D-E-B-C-F");
            assertThat(answer.paths().stream().map(NetworkPath::length)).containsExactly(8.0, 12.0, 18.0, 22.0);
        }
        Network network = SampleNetworks.undirected(edges);
        assertThat(routes(
                        network,
                        new PathRequest("A", "F", StepRules.ANY, 3, 10, false, EdgeLength.WEIGHT, "weight", null)))
                .containsExactly("A-B-C-F", "A-B-E-F", "A-D-E-F");
    }

    @Test
    void tiesComeInOrderOfCodes() {
        String[] edges = {"S-C", "S-B", "S-A", "A-T", "B-T", "C-T", "C-D", "D-T"};

        for (int seed = 0; seed < 10; seed++) {
            Network network = SampleNetworks.shuffled(seed, edges);
            assertThat(routes(network, PathRequest.shortest("S", "T", 4))).containsExactly("S-A-T", "S-B-T", "S-C-T");
            assertThat(routes(network, PathRequest.shortest("S", "T", 4).withFirst(4)))
                    .containsExactly("S-A-T", "S-B-T", "S-C-T", "S-C-D-T");
            PathAnswer two = find(network, PathRequest.shortest("S", "T", 4).withFirst(2));
            assertThat(routes(network, two)).containsExactly("S-A-T", "S-B-T");
            assertThat(two.more()).isTrue();
        }
    }

    @Test
    void fractionsThatAddUpAreATie() {
        Network network = SampleNetworks.undirected("A-B:0.3", "A-C:0.1", "C-B:0.2");

        PathAnswer answer = find(network, PathRequest.shortest("A", "B", 4).withLength("weight", EdgeLength.WEIGHT));

        assertThat(routes(network, answer)).containsExactlyInAnyOrder("A-B", "A-C-B");
    }

    @Test
    void aStrengthIsAShortLengthOnRequest() {
        Network network = SampleNetworks.undirected("A-B:1", "A-C:10", "C-B:10");

        assertThat(routes(network, PathRequest.shortest("A", "B", 4))).containsExactly("A-B");
        PathAnswer inverse =
                find(network, PathRequest.shortest("A", "B", 4).withLength("weight", EdgeLength.INVERSE_WEIGHT));
        assertThat(routes(network, inverse)).containsExactly("A-C-B");
        assertThat(inverse.paths().get(0).length()).isEqualTo(0.2, within(1e-12));
        assertThatThrownBy(() -> find(
                        SampleNetworks.undirected("A-B:0"),
                        PathRequest.shortest("A", "B", 4).withLength("weight", EdgeLength.INVERSE_WEIGHT)))
                .isInstanceOf(WeightException.class);
    }

    @Test
    void noPathIsAnEmptyListThatSaysHowFarWasLooked() {
        Network network = SampleNetworks.undirected("A-B", "B-C", "C-D", "E");

        PathAnswer near = find(network, PathRequest.shortest("A", "D", 2));
        assertThat(near.paths()).isEmpty();
        assertThat(near.hops()).isEqualTo(2);
        assertThat(near.exhausted()).isFalse();
        assertThat(find(network, PathRequest.shortest("A", "E", 50)).exhausted())
                .isTrue();
    }

    @Test
    void directionsAndTypesAndKindsAreKept() {
        Network network = NetworkBuilder.directed()
                .node(new NetworkNode("P1", "Practice", "P1"))
                .node(new NetworkNode("P2", "Practice", "P2"))
                .node(new NetworkNode("C1", "CCG", "C1"))
                .node(new NetworkNode("C2", "CCG", "C2"))
                .node(new NetworkNode("DOH", "NationalBody", "DOH"))
                .edge(new NetworkEdge("MEMBER_OF", "P1", "C1"))
                .edge(new NetworkEdge("MEMBER_OF", "P2", "C2"))
                .edge(new NetworkEdge("ACCOUNTABLE_TO", "C1", "DOH"))
                .edge(new NetworkEdge("ACCOUNTABLE_TO", "C2", "DOH"))
                .build();
        PathRequest request = PathRequest.shortest("P1", "P2", 6);

        assertThat(routes(network, request)).containsExactly("P1-C1-DOH-C2-P2");
        assertThat(routes(network, request.withRules(new StepRules(Map.of(), Set.of(), Set.of("NationalBody")))))
                .isEmpty();
        assertThat(routes(network, request.withRules(new StepRules(Map.of(), Set.of("CCG"), Set.of()))))
                .isEmpty();
        assertThat(routes(
                        network,
                        request.withRules(new StepRules(Map.of("MEMBER_OF", EdgeDirection.BOTH), Set.of(), Set.of()))))
                .isEmpty();
        Map<String, EdgeDirection> up = Map.of("MEMBER_OF", EdgeDirection.OUT, "ACCOUNTABLE_TO", EdgeDirection.OUT);
        PathRequest toTop = PathRequest.shortest("P1", "DOH", 6).withRules(new StepRules(up, Set.of(), Set.of()));
        assertThat(routes(network, toTop)).containsExactly("P1-C1-DOH");
        PathRequest fromTop = PathRequest.shortest("DOH", "P1", 6).withRules(new StepRules(up, Set.of(), Set.of()));
        assertThat(routes(network, fromTop)).isEmpty();
        Map<String, EdgeDirection> down = Map.of("MEMBER_OF", EdgeDirection.IN, "ACCOUNTABLE_TO", EdgeDirection.IN);
        assertThat(routes(network, fromTop.withRules(new StepRules(down, Set.of(), Set.of()))))
                .containsExactly("DOH-C1-P1");
    }

    @Test
    void aLargeSearchIsRefusedAndCanBeCancelled() {
        Network network = SampleNetworks.random(false, 200, 2000, 1);
        PathRequest request = PathRequest.shortest("N00000", "N00100", 8).withFirst(1000);

        assertThatThrownBy(() -> PathSearch.find(network, request, new WorkBudget(100_000, () -> false)))
                .isInstanceOf(WorkLimitException.class)
                .hasMessageContaining("fewer hops");
        assertThatThrownBy(() -> PathSearch.find(network, request, new WorkBudget(1L << 40, () -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void inRandomNetworksTheyAreThoseOfANaiveSearch() {
        for (int seed = 0; seed < 40; seed++) {
            boolean directed = seed % 2 == 0;
            Network network = SampleNetworks.random(directed, 8, 16, seed);
            Map<String, EdgeDirection> via = directed ? Map.of("LINK", EdgeDirection.OUT) : Map.of();
            PathRequest byHops =
                    PathRequest.shortest("N00000", "N00007", 6).withRules(new StepRules(via, Set.of(), Set.of()));
            PathRequest byWeight = byHops.withLength("weight", EdgeLength.WEIGHT);

            for (PathRequest request : List.of(byHops, byHops.withFirst(12), byWeight, byWeight.withFirst(12))) {
                assertThat(routes(network, request)).as("seed " + seed).isEqualTo(NaivePaths.find(network, request));
            }
        }
    }

    @Test
    void weightsAreNeededOnTheEdgesThatAreFollowedOnly() {
        Network network = NetworkBuilder.undirected()
                .edgeProperty("weight", ColumnType.DOUBLE)
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("B"))
                .edge(new NetworkEdge("HEAVY", "A", "B", "weight", 2.0))
                .edge(new NetworkEdge("PLAIN", "A", "B"))
                .build();
        PathRequest all = PathRequest.shortest("A", "B", 2).withLength("weight", EdgeLength.WEIGHT);

        assertThatThrownBy(() -> find(network, all)).hasMessageContaining("1 of 2 edges have no weight");
        StepRules heavy = new StepRules(Map.of("HEAVY", EdgeDirection.BOTH), Set.of(), Set.of());
        assertThat(find(network, all.withRules(heavy)).paths().get(0).length()).isEqualTo(2);
    }

    @Test
    void whoIsNotOpenInTheIntervalHasNoPathToItself() {
        Network history = NetworkBuilder.directed()
                .node(new NetworkNode("A", "CCG", "A", Validity.life(LocalDate.of(2017, 4, 1), null), Map.of()))
                .build();
        PathRequest request = PathRequest.shortest("A", "A", 3);
        Validity early = Validity.between(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 4, 1));
        Validity late = Validity.between(LocalDate.of(2013, 4, 1), LocalDate.of(2018, 4, 1));

        assertThat(find(history, request.withDuring(early)).paths()).isEmpty();
        assertThat(find(history, request.withDuring(late)).paths()).hasSize(1);
    }
}
