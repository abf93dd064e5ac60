package org.commissioninggraph.network.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;

final class LayoutsTests {
    private static final String[] TWO_GROUPS = {
        "A-B:5", "B-C:5", "C-A:5", "X-Y:5", "Y-Z:5", "Z-X:5", "A-X:1", "A-B:1", "LONELY", "B-B:3"
    };

    @Test
    void theSameSeedGivesTheSamePlacesWhateverTheOrder() {
        Layout first = force(SampleNetworks.undirected(TWO_GROUPS));

        for (int seed = 0; seed < 5; seed++) {
            Layout again = force(SampleNetworks.shuffled(seed, TWO_GROUPS));
            assertThat(again.x()).isEqualTo(first.x());
            assertThat(again.y()).isEqualTo(first.y());
        }
    }

    private static Layout force(Network network) {
        return Layouts.byForces(network, "weight", 1, WorkBudget.unlimited());
    }

    @Test
    void whatIsLinkedIsNear() {
        Network network = SampleNetworks.undirected(TWO_GROUPS);
        Layout layout = force(network);

        double inGroup = distance(layout, network.node("B"), network.node("C"));
        assertThat(inGroup).isPositive().isLessThan(distance(layout, network.node("B"), network.node("Y")));
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(layout.has(node)).isTrue();
        }
    }

    private static double distance(Layout layout, int node, int other) {
        return Math.hypot(layout.x()[node] - layout.x()[other], layout.y()[node] - layout.y()[other]);
    }

    @Test
    void placesOfTheEarthAreThoseOfTheNodes() {
        Network network = SampleNetworks.undirected("A-B").withNodeProperty("east", new double[] {1, Double.NaN});

        Layout layout = Layouts.byProperties(network, "east", "east");

        assertThat(layout.has(0)).isTrue();
        assertThat(layout.has(1)).isFalse();
        assertThatThrownBy(() -> Layouts.byProperties(network, "north", "east")).hasMessageContaining("north");
    }

    @Test
    void aLargeNetworkIsRefused() {
        Network network = SampleNetworks.random(false, 3000, 3000, 1);

        assertThatThrownBy(
                        () -> Layouts.byForces(network, null, 1, new WorkBudget(WorkBudget.DEFAULT_STEPS, () -> false)))
                .isInstanceOf(WorkLimitException.class);
        assertThat(Layouts.byForces(SampleNetworks.undirected("A"), null, 1, WorkBudget.unlimited())
                        .x())
                .containsExactly(0);
    }
}
