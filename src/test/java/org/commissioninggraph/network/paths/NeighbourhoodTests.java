package org.commissioninggraph.network.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;

final class NeighbourhoodTests {
    private static Neighbourhood of(Network network, int hops, int limit, String... codes) {
        NeighbourhoodRequest request =
                new NeighbourhoodRequest(List.of(codes), hops, StepRules.ANY, Set.of(), null, limit);
        return Neighbourhood.of(network, request, WorkBudget.unlimited());
    }

    private static Network hub() {
        String[] edges = new String[1234];
        java.util.Arrays.setAll(edges, i -> "HUB-N%04d".formatted(i));
        return SampleNetworks.undirected(edges);
    }

    @Test
    void aHubTellsAllItsNeighboursAndWhetherItWasCut() {
        Neighbourhood cut = of(hub(), 1, 500, "HUB");
        assertThat(cut.total()).isEqualTo(1234);
        assertThat(cut.cut()).isTrue();
        assertThat(cut.neighbours()).hasSize(500);
        assertThat(cut.network().nodes()).isEqualTo(501);
        assertThat(cut.network().edges()).isEqualTo(500);

        Neighbourhood whole = of(hub(), 1, 2000, "HUB");
        assertThat(whole.cut()).isFalse();
        Set<String> codes = new HashSet<>();
        for (int page = 0; page < 13; page++) {
            whole.neighbours().stream().skip(page * 100L).limit(100).forEach(node -> codes.add(node.code()));
        }
        assertThat(codes).hasSize(1234).doesNotContain("HUB");
    }

    @Test
    void eachNodeIsThereOnceAtItsLeastDistance() {
        Neighbourhood near = of(SampleNetworks.undirected("A-B", "B-C", "C-A", "C-D", "D-E", "A-A"), 2, 10, "A");

        assertThat(near.neighbours())
                .containsExactly(
                        new Neighbourhood.Neighbour("B", 1, 1),
                        new Neighbourhood.Neighbour("C", 1, 1),
                        new Neighbourhood.Neighbour("D", 2, 1));
        assertThat(of(SampleNetworks.undirected("A-B", "B-C", "C-D"), 1, 10, "A", "D")
                        .neighbours())
                .extracting(Neighbourhood.Neighbour::code)
                .containsExactly("B", "C");
    }

    @Test
    void ofOneDistanceTheHeaviestComesFirst() {
        NeighbourhoodRequest request = new NeighbourhoodRequest(List.of("A"), 2, StepRules.ANY, Set.of(), "weight", 2);

        Neighbourhood near = Neighbourhood.of(
                SampleNetworks.undirected("A-B:1", "A-C:5", "B-D:100", "A-E:5"), request, WorkBudget.unlimited());

        assertThat(near.neighbours())
                .containsExactly(new Neighbourhood.Neighbour("C", 1, 5), new Neighbourhood.Neighbour("E", 1, 5));
        assertThat(near.total()).isEqualTo(4);
    }

    @Test
    void otherKindsArePassedAndNotListed() {
        NeighbourhoodRequest request =
                new NeighbourhoodRequest(List.of("A"), 2, StepRules.ANY, Set.of("Other"), null, 10);

        assertThat(Neighbourhood.of(SampleNetworks.undirected("A-B"), request, WorkBudget.unlimited())
                        .neighbours())
                .isEmpty();
    }

    @Test
    void itIsBounded() {
        NeighbourhoodRequest request = new NeighbourhoodRequest(List.of("HUB"), 2, StepRules.ANY, Set.of(), null, 10);

        assertThatThrownBy(() -> Neighbourhood.of(hub(), request, new WorkBudget(1000, () -> false)))
                .isInstanceOf(WorkLimitException.class);
    }
}
