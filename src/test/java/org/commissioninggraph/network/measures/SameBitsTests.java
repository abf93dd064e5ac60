package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same bits, whatever the number of threads. */
final class SameBitsTests {
    private static final Network NETWORK = SampleNetworks.random(false, 600, 900, 1);

    @ParameterizedTest
    @EnumSource(names = {"BETWEENNESS", "CLOSENESS", "HARMONIC", "PAGE_RANK", "EIGENVECTOR"})
    void threadsDoNotMatter(Measure measure) throws Exception {
        MeasureOptions options = MeasureOptions.DEFAULT.withLength("weight", EdgeLength.INVERSE_WEIGHT);
        Callable<double[]> task =
                () -> measure.of(NETWORK, options, WorkBudget.unlimited()).values();
        double[] alone = inPool(1, task);

        assertThat(inPool(2, task)).isEqualTo(alone);
        assertThat(inPool(7, task)).isEqualTo(alone);
    }

    private static double[] inPool(int threads, Callable<double[]> task) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(task).get();
        } finally {
            pool.shutdown();
        }
    }
}
