package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.Test;

final class SummaryTests {
    private static NetworkSummary of(Network network) {
        return NetworkSummary.of(network, WorkBudget.unlimited());
    }

    @Test
    void assortativityWithoutSpreadIsNullWithAReason() {
        Network complete =
                SampleNetworks.undirected("A-B", "A-C", "A-D", "A-E", "B-C", "B-D", "B-E", "C-D", "C-E", "D-E");

        assertThat(of(complete).degreeAssortativity().value()).isNull();
        assertThat(of(complete).degreeAssortativity().reason()).contains("alike");
        assertThat(of(SampleNetworks.undirected("A", "B")).degreeAssortativity().value())
                .isNull();
        assertThat(of(SampleNetworks.undirected("A", "B")).degreeAssortativity().reason())
                .contains("no edges");
        assertThat(of(SampleNetworks.undirected("A-B", "B-C", "C-D"))
                        .degreeAssortativity()
                        .value())
                .isEqualTo(-0.5, within(1e-12));
        assertThat(of(SampleNetworks.undirected("A-B", "B-C"))
                        .degreeAssortativity()
                        .value())
                .isEqualTo(-1, within(1e-12));
    }

    @Test
    void aDisconnectedNetworkHasNoDiameterButItsLargestComponentHas() {
        NetworkSummary summary = of(SampleNetworks.undirected("1-2", "3-4"));

        assertThat(summary.components()).isEqualTo(2);
        assertThat(summary.diameter().value()).isNull();
        assertThat(summary.diameter().reason()).contains("2 components");
        assertThat(summary.largestComponentDiameter().value()).isEqualTo(1);
        assertThat(summary.largestComponentMeanPath().value()).isEqualTo(1);
        assertThat(summary.density().value()).isEqualTo(1 / 3.0);
    }

    @Test
    void reciprocityIsOfDirectedNetworks() {
        assertThat(of(SampleNetworks.directed("A-B", "B-A", "B-C"))
                        .reciprocity()
                        .value())
                .isEqualTo(2 / 3.0);
        assertThat(of(SampleNetworks.undirected("A-B")).reciprocity().reason()).contains("no directions");
    }

    @Test
    void concentrationIsOfAllThatIsKnown() {
        assertThat(Concentration.of(new double[] {50, 30, 20}).index()).isEqualTo(0.38, within(1e-12));
        assertThat(Concentration.of(new double[] {0.5, 0.3, 0.2}).index()).isEqualTo(0.38, within(1e-12));
        double[] equal = new double[200];
        java.util.Arrays.fill(equal, 0.7);
        assertThat(Concentration.of(equal).index()).isEqualTo(0.005, within(1e-12));
        assertThat(Concentration.of(equal).effective()).isEqualTo(200, within(1e-9));
        assertThat(Concentration.of(new double[] {3}).index()).isEqualTo(1);
        assertThat(Concentration.of(new double[] {0, 0}).index()).isNull();
        assertThat(Concentration.of(new double[0])).isEqualTo(new Concentration(null, null, 0, 0, 0));
        Concentration partly = Concentration.of(new double[] {1, Double.NaN, 1, Double.NaN});
        assertThat(partly.index()).isEqualTo(0.5);
        assertThat(partly.known()).isEqualTo(2);
        assertThat(partly.unknown()).isEqualTo(2);
        assertThatThrownBy(() -> Concentration.of(new double[] {-1})).hasMessageContaining("-1");
    }

    @Test
    void concentrationAtANode() {
        Network network = SampleNetworks.directed("C-A:50", "C-B:30", "C-D:20", "E-A:1");

        assertThat(Concentration.at(network, network.node("C"), EdgeDirection.OUT, "LINK", "weight")
                        .index())
                .isEqualTo(0.38, within(1e-12));
        assertThat(Concentration.at(network, network.node("A"), EdgeDirection.IN, "LINK", "weight")
                        .known())
                .isEqualTo(2);
    }

    @Test
    void assortativityByAProperty() {
        Network network = SampleNetworks.random(false, 30, 60, 5);

        assertThat(Assortativity.byProperty(network, "kind").value()).isNull();
        assertThat(Assortativity.byProperty(network, "group").value()).isBetween(-1.0, 1.0);
        assertThatThrownBy(() -> Assortativity.byProperty(network, "colour"))
                .hasMessage("organisations have no property called colour in networks: there are group, kind, size");
    }

    @Test
    void assortativityOfWhatNobodyHasSaysSo() {
        Network network = NetworkBuilder.directed()
                .nodeProperty("size", ColumnType.DOUBLE)
                .node(new NetworkNode("A", "CCG", "A", Validity.ALWAYS, Map.of("size", 1.0)))
                .node(new NetworkNode("B", "CCG", "B"))
                .edge(new NetworkEdge("LINK", "A", "B", Validity.ALWAYS, null, Map.of()))
                .build();

        assertThat(Assortativity.byProperty(network, "size").reason()).contains("at both its ends");
    }
}
