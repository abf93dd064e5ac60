package org.commissioninggraph.network.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.WeightException;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.WorkLimitException;
import org.junit.jupiter.api.Test;

final class NetworkProjectionTests {
    /** From "U" and "V" to providers, "U-a:0.6"; a lone code is a node alone. */
    private static Network network(String... edges) {
        NetworkBuilder builder = NetworkBuilder.directed().edgeProperty("share", ColumnType.DOUBLE);
        for (String edge : edges) {
            String[] parts = edge.split("[-:]");
            builder.node(new NetworkNode(parts[0], "CCG", parts[0]));
            if (parts.length > 1) {
                builder.node(new NetworkNode(parts[1], "Provider", parts[1]));
                Map<String, Object> share = parts.length == 3 ? Map.of("share", Double.valueOf(parts[2])) : Map.of();
                builder.edge(new NetworkEdge(
                        "COMMISSIONS",
                        parts[0],
                        parts[1],
                        org.commissioninggraph.network.Validity.ALWAYS,
                        null,
                        share));
            }
        }
        return builder.build();
    }

    private static NetworkProjection of(Network network, ProjectionRequest request) {
        return NetworkProjection.of(network, request, WorkBudget.unlimited());
    }

    private static Object weight(NetworkProjection projection) {
        return projection.network().edgeProperty(NetworkProjection.WEIGHT).value(0);
    }

    @Test
    void weightsOfNeighboursShared() {
        Network network = network("U-a", "U-b", "U-c", "U-c", "V-b", "V-c", "V-d", "V-e", "W");
        Map<ProjectionWeight, Double> expected = Map.of(
                ProjectionWeight.SHARED_COUNT, 2.0,
                ProjectionWeight.JACCARD, 0.4,
                ProjectionWeight.OVERLAP, 2.0 / 3,
                ProjectionWeight.COSINE, 0.577350);

        expected.forEach((weight, value) -> {
            NetworkProjection projection = of(network, ProjectionRequest.of("CCG", "COMMISSIONS", weight));
            assertThat(projection.network().nodes()).isEqualTo(3); // W shares nothing, and is there
            assertThat(projection.network().edges()).isEqualTo(1); // no loops, each pair once
            assertThat((Double) weight(projection)).as(weight.name()).isEqualTo(value, within(1e-6));
            assertThat(projection.evidence(0)).extracting(SharedNeighbour::code).containsExactly("b", "c");
        });
    }

    @Test
    void itWorksFromTheOtherSideToo() {
        NetworkProjection projection = of(
                network("U-a", "U-b", "V-b", "V-c"),
                ProjectionRequest.of("Provider", "COMMISSIONS", ProjectionWeight.SHARED_COUNT));

        assertThat(projection.network().edgeId(0)).isEqualTo("SHARES:a:b");
        assertThat(projection.network().edges()).isEqualTo(2);
        assertThat(projection.evidence(1)).containsExactly(new SharedNeighbour("V", null, null));
    }

    @Test
    void theSmallerOfTwoShares() {
        NetworkProjection projection = of(
                network("U-p:0.6", "U-q:0.4", "V-p:0.1", "V-q:0.2", "V-r:0.7"),
                ProjectionRequest.minShare("CCG", "COMMISSIONS", "share"));

        assertThat((Double) weight(projection)).isEqualTo(0.3, within(1e-12));
        assertThat(projection.evidence(0).get(0)).isEqualTo(new SharedNeighbour("p", 0.6, 0.1));
        NetworkProjection percent = of(
                network("U-p:60", "U-q:40", "V-p:10", "V-q:20", "V-r:70"),
                ProjectionRequest.minShare("CCG", "COMMISSIONS", "share"));
        assertThat((Double) weight(percent)).isEqualTo(0.3, within(1e-12));
    }

    @Test
    void sharesOfATotalOfNothingAreUnknown() {
        NetworkProjection projection =
                of(network("U-p:0", "V-p:1"), ProjectionRequest.minShare("CCG", "COMMISSIONS", "share"));

        assertThat(weight(projection)).isNull();
        assertThat(projection.evidence(0).get(0).first()).isNull();
        assertThatThrownBy(() -> of(network("U-p"), ProjectionRequest.minShare("CCG", "COMMISSIONS", "share")))
                .isInstanceOf(WeightException.class);
    }

    @Test
    void weakLinksAreLeftOut() {
        Network network = network("U-a", "V-a", "V-b", "V-c", "W-b", "W-c");
        ProjectionRequest request = ProjectionRequest.of("CCG", "COMMISSIONS", ProjectionWeight.SHARED_COUNT);

        assertThat(of(network, request).network().edges()).isEqualTo(2);
        Network strong = of(network, request.withThreshold(2)).network();
        assertThat(strong.edgeId(0)).isEqualTo("SHARES:V:W");
        assertThat(strong.nodes()).isEqualTo(3);
    }

    @Test
    void itIsBounded() {
        String[] edges = new String[500];
        java.util.Arrays.setAll(edges, i -> "C" + i + "-a");

        assertThatThrownBy(() -> NetworkProjection.of(
                        network(edges),
                        ProjectionRequest.of("CCG", "COMMISSIONS", ProjectionWeight.JACCARD),
                        new WorkBudget(100_000, () -> false)))
                .isInstanceOf(WorkLimitException.class);
    }

    @Test
    void aPropertyIsForSharesOnly() {
        assertThatThrownBy(() -> ProjectionRequest.of("CCG", "COMMISSIONS", ProjectionWeight.MIN_SHARE))
                .hasMessageContaining("name one in by");
    }
}
