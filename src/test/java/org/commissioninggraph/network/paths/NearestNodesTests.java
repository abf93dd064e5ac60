package org.commissioninggraph.network.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.commissioninggraph.network.Adjacency;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestNodesTests {
    private static final Set<String> FOLLOWED = Set.of("IN");

    /** Thirty nodes, a quarter of them regions, and edges of which two thirds count. */
    private static Network random(long seed) {
        Random random = new Random(seed);
        NetworkBuilder rows = NetworkBuilder.directed();
        for (int node = 0; node < 30; node++) {
            rows.node(new NetworkNode("N" + node, random.nextInt(4) == 0 ? "Region" : "Place", "N" + node));
        }
        for (int edge = 0; edge < 40 + seed; edge++) {
            String type = List.of("IN", "IN", "OTHER").get(random.nextInt(3));
            rows.edge(new NetworkEdge(type, "N" + random.nextInt(30), "N" + random.nextInt(30)));
        }
        return rows.build();
    }

    /** The same by a search from the node, level by level. */
    private static int searched(Network network, int start) {
        Set<Integer> level = Set.of(start);
        for (int step = 0; step <= network.nodes(); step++) {
            List<Integer> regions = level.stream()
                    .filter(node -> network.kind(node).equals("Region"))
                    .toList();
            if (!regions.isEmpty()) {
                return regions.size() == 1 ? regions.get(0) : NearestNodes.SEVERAL;
            }
            level = next(network, level);
        }
        return NearestNodes.NONE;
    }

    private static Set<Integer> next(Network network, Set<Integer> level) {
        Adjacency out = network.adjacency(EdgeDirection.OUT);
        Set<Integer> next = new HashSet<>();
        for (int node : level) {
            for (int position = out.start(node); position < out.end(node); position++) {
                if (FOLLOWED.contains(network.type(out.edge(position)))) {
                    next.add(out.neighbour(position));
                }
            }
        }
        return next;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 8, 13, 21, 34, 55})
    void eachNodeFindsWhatASearchFromItFinds(long seed) {
        Network network = random(seed);
        int[] nearest = NearestNodes.of(network, "Region", FOLLOWED, WorkBudget.unlimited());

        for (int node = 0; node < network.nodes(); node++) {
            assertThat(nearest[node]).as("node " + node).isEqualTo(searched(network, node));
        }
        assertThat(nearest).contains(NearestNodes.NONE, NearestNodes.SEVERAL);
    }

    @Test
    void allOfThemTakeAStepForEachNodeAndEdge() {
        Network network = random(55);
        long steps = network.nodes() + network.edges();

        assertThat(NearestNodes.of(network, "Region", FOLLOWED, new WorkBudget(steps, () -> false)))
                .hasSize(30);
        assertThatThrownBy(() -> NearestNodes.of(network, "Region", FOLLOWED, new WorkBudget(steps - 1, () -> false)))
                .isInstanceOf(WorkLimitException.class);
    }

    @Test
    void nothingIsSearchedWhereNobodyWaits() {
        assertThatThrownBy(() -> NearestNodes.of(random(1), "Region", FOLLOWED, new WorkBudget(1000, () -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
