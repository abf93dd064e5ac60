package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.Test;

final class CommunitiesTests {
    private static final String[] TRIANGLES = {"0-1:1", "1-2:1", "2-0:1", "3-4:1", "4-5:1", "5-3:1", "2-3:1"};
    private static final int[] HALVES = {0, 0, 0, 1, 1, 1};

    private static Communities leiden(Network network, double resolution, long seed) {
        return Communities.leiden(network, "weight", resolution, seed, WorkBudget.unlimited());
    }

    @Test
    void twoTrianglesAreTwoCommunities() {
        Communities communities = leiden(SampleNetworks.undirected(TRIANGLES), 1, 1);

        assertThat(communities.community()).containsExactly(HALVES);
        assertThat(communities.sizes()).containsExactly(3, 3);
        assertThat(communities.modularity()).isEqualTo(0.357143, within(1e-6));
    }

    @Test
    void resolutionAndLoopsCountInModularity() {
        Network network = SampleNetworks.undirected(TRIANGLES);
        String[] withLoop = Arrays.copyOf(TRIANGLES, 8);
        withLoop[7] = "0-0:1";

        assertThat(modularity(network, 2)).isEqualTo(-0.142857, within(1e-6));
        Network looped = SampleNetworks.undirected(withLoop);
        assertThat(modularity(looped, 1)).isEqualTo(0.367188, within(1e-6));
        assertThat(leiden(looped, 1, 1).community()).containsExactly(HALVES);
    }

    private static double modularity(Network network, double resolution) {
        return Modularity.of(SimpleGraph.undirected(network, "weight"), HALVES, 2, resolution);
    }

    @Test
    void theScaleOfWeightsDoesNotMatter() {
        String[] scaled =
                Arrays.stream(TRIANGLES).map(edge -> edge.replace(":1", ":4")).toArray(String[]::new);

        Communities communities = leiden(SampleNetworks.undirected(scaled), 1, 1);

        assertThat(communities.community()).containsExactly(HALVES);
        assertThat(communities.modularity())
                .isEqualTo(leiden(SampleNetworks.undirected(TRIANGLES), 1, 1).modularity());
    }

    @Test
    void withoutEdgesEachNodeIsAloneAndThereIsNoModularity() {
        Communities communities = leiden(SampleNetworks.undirected("A", "B"), 1, 1);

        assertThat(communities.community()).containsExactly(0, 1);
        assertThat(communities.modularity()).isNull();
    }

    @Test
    void theSameSeedGivesTheSameWhateverTheOrder() {
        String[] edges = new String[300];
        java.util.Random random = new java.util.Random(3);
        Arrays.setAll(edges, i -> random.nextInt(100) + "-" + random.nextInt(100) + ":" + (1 + random.nextInt(5)));
        Communities first = leiden(SampleNetworks.undirected(edges), 1, 42);

        for (int seed = 0; seed < 5; seed++) {
            Communities again = leiden(SampleNetworks.shuffled(seed, edges), 1, 42);
            assertThat(again.community()).isEqualTo(first.community());
            assertThat(again.modularity()).isEqualTo(first.modularity());
        }
        assertThat(leiden(SampleNetworks.undirected(edges), 3, 42).sizes().length)
                .isGreaterThan(first.sizes().length);
    }

    @Test
    void aResolutionIsAboveZero() {
        assertThatThrownBy(() -> leiden(SampleNetworks.undirected(TRIANGLES), 0, 1))
                .hasMessageContaining("above 0");
    }

    @Test
    void randIndex() {
        PartitionAgreement same = PartitionAgreement.of(new int[] {0, 0, 1, 1}, new int[] {5, 5, 2, 2});
        assertThat(same).isEqualTo(new PartitionAgreement(1.0, 1.0));
        PartitionAgreement other = PartitionAgreement.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2});
        assertThat(other.rand()).isEqualTo(5 / 6.0, within(1e-12));
        assertThat(other.adjusted()).isEqualTo(0.571429, within(1e-6));
        assertThat(PartitionAgreement.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1})
                        .adjusted())
                .isEqualTo(-0.5, within(1e-12));
        assertThat(PartitionAgreement.of(new int[] {0}, new int[] {0}).adjusted())
                .isNull();
    }

    @Test
    void ranksAreCorrelated() {
        RankCorrelation same = RankCorrelation.of(new double[] {1, 2, 3}, new double[] {10, 20, 30});
        assertThat(same).isEqualTo(new RankCorrelation(1.0, 1.0, 3));
        RankCorrelation tied =
                RankCorrelation.of(new double[] {1, 2, 2, 4, Double.NaN, 7}, new double[] {3, 1, 3, 5, 9, 2});
        assertThat(tied.nodes()).isEqualTo(5);
        assertThat(tied.spearman()).isEqualTo(-0.026315789, within(1e-6));
        assertThat(tied.kendall()).isEqualTo(0.0, within(1e-6));
        assertThat(RankCorrelation.of(new double[] {1, 1}, new double[] {1, 2}).spearman())
                .isNull();
    }

    @Test
    void edgesInCommon() {
        Network before = SampleNetworks.directed("A-B", "B-C", "A-B");
        Network after = SampleNetworks.directed("A-B", "C-B");

        assertThat(EdgeSimilarity.of(before, after)).isEqualTo(new EdgeSimilarity(1, 3, 1 / 3.0));
        assertThat(EdgeSimilarity.of(SampleNetworks.directed("A"), SampleNetworks.directed("A"))
                        .jaccard())
                .isNull();
    }
}
