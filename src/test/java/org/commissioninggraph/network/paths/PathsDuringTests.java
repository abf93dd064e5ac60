package org.commissioninggraph.network.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.Test;

final class PathsDuringTests {
    private static NetworkEdge edge(String from, String to, int start, int end) {
        return new NetworkEdge("LINK", from, to, new Validity(start, end), null, Map.of());
    }

    private static List<String> routes(Network network, PathAnswer answer) {
        return answer.paths().stream()
                .map(path -> String.join(
                        "-", path.nodes().stream().map(network::code).toList()))
                .toList();
    }

    private static PathAnswer find(Network network, PathRequest request) {
        return PathSearch.find(network, request, WorkBudget.unlimited());
    }

    @Test
    void aPathHoldsOnlyWhereItsStepsIntersect() {
        Network network = NetworkBuilder.undirected()
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("B"))
                .node(SampleNetworks.node("C"))
                .node(SampleNetworks.node("D"))
                .edge(edge("A", "B", 0, 10))
                .edge(edge("B", "C", 10, 20)) // begins on the day on which the first no longer holds
                .edge(edge("A", "D", 0, 8))
                .edge(edge("D", "B", 5, 20))
                .edge(edge("B", "C", 6, 7))
                .build();

        PathAnswer all = find(network, PathRequest.shortest("A", "C", 5).withDuring(Validity.ALWAYS));
        assertThat(routes(network, all)).containsExactly("A-B-C");
        assertThat(all.paths().get(0).days().intervals()).containsExactly(new Validity(6, 7));
        assertThat(all.paths().get(0).steps().get(1).edges()).hasSize(1);

        PathAnswer early = find(network, PathRequest.shortest("A", "C", 5).withDuring(new Validity(0, 6)));
        assertThat(early.paths()).isEmpty();
        PathAnswer two =
                find(network, PathRequest.shortest("A", "C", 5).withFirst(5).withDuring(Validity.ALWAYS));
        assertThat(routes(network, two)).containsExactly("A-B-C", "A-D-B-C");
        assertThat(two.paths().get(1).days().intervals()).containsExactly(new Validity(6, 7));
    }

    @Test
    void aNodeMustBeThereToo() {
        Network network = NetworkBuilder.undirected()
                .node(SampleNetworks.node("A"))
                .node(new NetworkNode("B", "Place", "B", new Validity(0, 5), Map.of()))
                .node(SampleNetworks.node("C"))
                .edge(edge("A", "B", 0, 10))
                .edge(edge("B", "C", 3, 10))
                .build();

        assertThat(find(network, PathRequest.shortest("A", "C", 5).withDuring(Validity.ALWAYS))
                        .paths()
                        .get(0)
                        .days()
                        .intervals())
                .containsExactly(new Validity(3, 5));
    }

    /** The shortest over all days are those of the best of all days, each asked for itself. */
    @Test
    void theShortestAreThoseOfTheBestDays() {
        for (int seed = 0; seed < 60; seed++) {
            Network history = history(seed);
            TreeSet<String> best = new TreeSet<>();
            int least = Integer.MAX_VALUE;
            for (int day = 0; day < 12; day++) {
                Network then = history.asOf(java.time.LocalDate.ofEpochDay(day));
                PathAnswer answer = find(
                        then,
                        new PathRequest(
                                "N0",
                                "N6",
                                StepRules.ANY,
                                6,
                                1000,
                                true,
                                org.commissioninggraph.network.EdgeLength.HOPS,
                                null,
                                null));
                int hops = answer.paths().isEmpty()
                        ? Integer.MAX_VALUE
                        : answer.paths().get(0).hops();
                if (hops < least) {
                    best.clear();
                    least = hops;
                }
                if (hops == least) {
                    best.addAll(routes(then, answer));
                }
            }
            PathRequest request = new PathRequest(
                    "N0",
                    "N6",
                    StepRules.ANY,
                    6,
                    1000,
                    true,
                    org.commissioninggraph.network.EdgeLength.HOPS,
                    null,
                    new Validity(0, 12));
            assertThat(routes(history, find(history, request)))
                    .as("seed " + seed)
                    .isEqualTo(new ArrayList<>(best));
        }
    }

    private static Network history(int seed) {
        Random random = new Random(seed);
        NetworkBuilder builder = NetworkBuilder.undirected();
        for (int node = 0; node < 7; node++) {
            builder.node(SampleNetworks.node("N" + node));
        }
        for (int i = 0; i < 14; i++) {
            int start = random.nextInt(12);
            builder.edge(edge("N" + random.nextInt(7), "N" + random.nextInt(7), start, start + random.nextInt(6)));
        }
        return builder.build();
    }
}
