package org.commissioninggraph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NetworkTests {
    private static final LocalDate DAY = LocalDate.of(2013, 3, 31);

    @Test
    void itsOrderDoesNotDependOnThatOfRows() {
        String[] edges = {"C-A:3", "B-C:1", "A-B:2", "A-B:1", "D", "B-B:7"};

        List<String> ids = ids(SampleNetworks.undirected(edges));

        assertThat(ids).containsExactly("LINK:A:B", "LINK:A:B#2", "LINK:A:C", "LINK:B:B", "LINK:B:C");
        for (int seed = 0; seed < 10; seed++) {
            Network shuffled = SampleNetworks.shuffled(seed, edges);
            assertThat(ids(shuffled)).isEqualTo(ids);
            assertThat(shuffled.edgeProperty("weight").number(0)).isEqualTo(1);
        }
    }

    private static List<String> ids(Network network) {
        return IntStream.range(0, network.edges()).mapToObj(network::edgeId).toList();
    }

    @Test
    void onTheDayOfAHandoverExactlyOneHolds() {
        Network history = handover();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String id : List.of("UTC", "Europe/London")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertThat(targets(history.asOf(DAY))).containsExactly("OLD");
                assertThat(targets(history.asOf(DAY.plusDays(1)))).containsExactly("NEW");
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** Relationships hold on [since, until): one with both alike holds on no day. */
    @Test
    void anEmptyValidityHoldsOnNoDay() {
        Network history = NetworkBuilder.directed()
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("B"))
                .edge(new NetworkEdge("LINK", "A", "B", Validity.between(DAY, DAY), null, Map.of()))
                .build();

        assertThat(history.asOf(DAY).edges()).isZero();
    }

    @Test
    void aValidityOfOneDayHoldsOnThatDay() {
        Network history = NetworkBuilder.directed()
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("B"))
                .edge(new NetworkEdge("LINK", "A", "B", Validity.between(DAY, DAY.plusDays(1)), null, Map.of()))
                .build();

        assertThat(history.asOf(DAY.minusDays(1)).edges()).isZero();
        assertThat(history.asOf(DAY).edges()).isEqualTo(1);
        assertThat(history.asOf(DAY.plusDays(1)).edges()).isZero();
    }

    private static Network handover() {
        return NetworkBuilder.directed()
                .node(SampleNetworks.node("P"))
                .node(SampleNetworks.node("OLD"))
                .node(SampleNetworks.node("NEW"))
                .edge(new NetworkEdge("MEMBER_OF", "P", "OLD", Validity.between(null, DAY.plusDays(1)), "S", Map.of()))
                .edge(new NetworkEdge("MEMBER_OF", "P", "NEW", Validity.between(DAY.plusDays(1), null), "S", Map.of()))
                .build();
    }

    private static List<String> targets(Network network) {
        return IntStream.range(0, network.edges())
                .mapToObj(edge -> network.code(network.target(edge)))
                .toList();
    }

    @Test
    void aClosedNodeIsNotThereAndAnOpenOneWithoutEdgesIs() {
        Network history = NetworkBuilder.directed()
                .node(new NetworkNode("A", "CCG", "A", Validity.life(null, DAY), Map.of()))
                .node(new NetworkNode("B", "CCG", "B", Validity.life(DAY, null), Map.of()))
                .edge(new NetworkEdge("LINK", "A", "B"))
                .build();

        assertThat(history.asOf(DAY).nodes()).isEqualTo(2);
        Network after = history.asOf(DAY.plusDays(1));
        assertThat(after.nodes()).isEqualTo(1);
        assertThat(after.edges()).isZero();
        assertThat(after.day()).isEqualTo(DAY.plusDays(1));
        assertThatThrownBy(() -> after.node("A"))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("A on 2013-04-01");
    }

    @Test
    void anIdOfAnEdgeIsNeverThatOfANode() {
        Network network = NetworkBuilder.directed()
                .node(SampleNetworks.node("A"))
                .node(SampleNetworks.node("LINK:A:A"))
                .edge(new NetworkEdge("LINK", "A", "A"))
                .build();

        assertThat(network.edgeId(0)).isEqualTo("LINK:A:A'");
    }

    @Test
    void anEdgeToNowhereIsRefused() {
        assertThatThrownBy(() -> NetworkBuilder.directed()
                        .node(SampleNetworks.node("A"))
                        .edge(new NetworkEdge("LINK", "A", "B"))
                        .build())
                .hasMessageContaining("no node of the network: B");
    }

    @Test
    void twoNodesOfOneCodeAreRefused() {
        assertThatThrownBy(() -> NetworkBuilder.directed()
                        .node(new NetworkNode("110", "Service", "A"))
                        .node(new NetworkNode("110", "TreatmentFunction", "B")))
                .hasMessageContaining("110");
    }

    @Test
    void propertiesHaveTheirTypes() {
        Network network = NetworkBuilder.directed()
                .nodeProperty("count", ColumnType.LONG)
                .nodeProperty("open", ColumnType.BOOLEAN)
                .nodeProperty("on", ColumnType.DATE)
                .nodeProperty("tags", ColumnType.LIST)
                .node(new NetworkNode(
                        "A",
                        "K",
                        "A",
                        Validity.ALWAYS,
                        Map.of("count", 1L << 53, "open", false, "on", DAY, "tags", List.of("x", "y"))))
                .node(SampleNetworks.node("B"))
                .build();

        assertThat(network.nodeProperties().stream().map(column -> column.value(0)))
                .containsExactly(1L << 53, false, DAY, List.of("x", "y"));
        assertThat(network.nodeProperties().stream().map(column -> column.value(1)))
                .containsOnlyNulls();
    }

    @Test
    void setsOfDays() {
        DaySet first = DaySet.of(new Validity(0, 10)).union(DaySet.of(new Validity(20, 30)));
        DaySet second = DaySet.of(new Validity(5, 25));

        assertThat(first.intersect(second).intervals()).containsExactly(new Validity(5, 10), new Validity(20, 25));
        assertThat(first.union(second).intervals()).containsExactly(new Validity(0, 30));
        assertThat(first.union(DaySet.of(new Validity(10, 12))).intervals())
                .containsExactly(new Validity(0, 12), new Validity(20, 30));
        assertThat(DaySet.of(new Validity(3, 3)).isEmpty()).isTrue();
        assertThat(first.intersects(DaySet.of(new Validity(10, 20)))).isFalse();
    }
}
