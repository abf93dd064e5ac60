package org.commissioninggraph.network.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.Validity;
import org.junit.jupiter.api.Test;

final class NetworkComparisonTests {
    private static final LocalDate BEFORE = LocalDate.of(2017, 3, 31);
    private static final LocalDate AFTER = LocalDate.of(2017, 4, 1);
    private static final Network HISTORY = history();

    private static Network history() {
        return NetworkBuilder.directed()
                .edgeProperty("share", ColumnType.DOUBLE)
                .node(new NetworkNode("00W", "CCG", "Central", Validity.life(null, BEFORE), Map.of()))
                .node(new NetworkNode("14L", "CCG", "Manchester", Validity.life(AFTER, null), Map.of()))
                .node(new NetworkNode("P1", "Practice", "One"))
                .node(new NetworkNode("P2", "Practice", "Two"))
                .node(new NetworkNode("RXR", "Provider", "East"))
                .edge(edge("MEMBER_OF", "P1", "00W", null, AFTER))
                .edge(edge("MEMBER_OF", "P1", "14L", AFTER, null))
                .edge(edge("USES", "P2", "RXR", null, BEFORE.minusDays(5)))
                .edge(edge("USES", "P2", "RXR", BEFORE.minusDays(2), null))
                .build();
    }

    private static NetworkEdge edge(String type, String from, String to, LocalDate since, LocalDate until) {
        return new NetworkEdge(type, from, to, Validity.between(since, until), "S", Map.of());
    }

    @Test
    void aDayDiffersNotFromItself() {
        NetworkComparison same = NetworkComparison.of(HISTORY.asOf(AFTER), HISTORY.asOf(AFTER));

        assertThat(same.nodeCounts()).isEmpty();
        assertThat(same.edgeCounts()).isEmpty();
    }

    @Test
    void aMergerIsOneRemovedOneAddedAndPracticesThatMoved() {
        NetworkComparison comparison = NetworkComparison.of(HISTORY.asOf(BEFORE), HISTORY.asOf(AFTER));

        assertThat(comparison.removedNodes()).map(comparison.before()::code).containsExactly("00W");
        assertThat(comparison.addedNodes()).map(comparison.after()::code).containsExactly("14L");
        assertThat(comparison.moves()).containsExactly(new Move("P1", "MEMBER_OF", "00W", "14L"));
        assertThat(comparison.nodeCounts()).containsExactly(Map.entry("CCG", new NetworkComparison.Counts(1, 1, 0)));
        assertThat(comparison.edgeCounts())
                .containsExactly(Map.entry("MEMBER_OF", new NetworkComparison.Counts(1, 1, 0)));
    }

    @Test
    void anEdgeThatBeganAgainIsNeitherRemovedNorAdded() {
        NetworkComparison comparison = NetworkComparison.of(HISTORY.asOf(BEFORE.minusDays(10)), HISTORY.asOf(BEFORE));

        assertThat(comparison.removedEdges()).isEmpty();
        assertThat(comparison.addedEdges()).isEmpty();
        assertThat(comparison.changedEdges()).hasSize(1);
        assertThat(comparison.changedEdges().get(0).restarted()).isTrue();
    }

    @Test
    void theOtherWayRoundItIsTheMirror() {
        for (int seed = 0; seed < 10; seed++) {
            Network one = SampleNetworks.random(true, 12, 40, seed);
            Network two = SampleNetworks.random(true, 15, 45, seed + 100);
            NetworkComparison there = NetworkComparison.of(one, two);
            NetworkComparison back = NetworkComparison.of(two, one);

            assertThat(back.removedNodes()).isEqualTo(there.addedNodes());
            assertThat(back.addedNodes()).isEqualTo(there.removedNodes());
            assertThat(back.removedEdges()).isEqualTo(there.addedEdges());
            assertThat(back.addedEdges()).isEqualTo(there.removedEdges());
            assertThat(back.changedEdges()).hasSameSizeAs(there.changedEdges());
            assertThat(back.moves()).hasSameSizeAs(there.moves());
            assertThat(one.edges()
                            - there.removedEdges().size()
                            + there.addedEdges().size())
                    .isEqualTo(two.edges());
            List<String> codes = new ArrayList<>();
            for (int node = 0; node < one.nodes(); node++) {
                codes.add(one.code(node));
            }
            there.removedNodes().forEach(node -> codes.remove(one.code(node)));
            there.addedNodes().forEach(node -> codes.add(two.code(node)));
            assertThat(codes).hasSize(two.nodes()).allMatch(code -> two.find(code) >= 0);
        }
    }

    @Test
    void weightsThatGrewAndFell() {
        NetworkComparison comparison = NetworkComparison.of(
                SampleNetworks.undirected("A-B:1", "B-C:2", "C-D:3"),
                SampleNetworks.undirected("A-B:2", "B-C:1", "C-D:3"));

        assertThat(comparison.changedEdges()).extracting(ChangedEdge::before).containsExactly(0, 1);
        assertThat(comparison.changedEdges().get(0).values()).containsExactly(new ChangedValue("weight", 1.0, 2.0));
    }

    /** A border gone and another one come, beside one that stays, leads nowhere else. */
    @Test
    void whoeverHasSeveralOfATypeHasNotMoved() {
        Network before = SampleNetworks.directed("A-B", "A-C");
        Network after = SampleNetworks.directed("A-B", "A-D");

        assertThat(NetworkComparison.of(before, after).moves()).isEmpty();
    }
}
