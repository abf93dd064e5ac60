package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.Test;

/** What cannot be told says why. */
final class ReasonTests {
    @Test
    void pageRankThatDoesNotConvergeIsNotTold() {
        Network star = SampleNetworks.undirected("A-B", "A-C");
        NodeScores near = Measure.PAGE_RANK.of(
                star, new MeasureOptions(null, EdgeLength.HOPS, false, 0.999), WorkBudget.unlimited());
        NodeScores far = Measure.PAGE_RANK.of(
                star, new MeasureOptions(null, EdgeLength.HOPS, false, 0.98), WorkBudget.unlimited());

        assertThat(near.score(0)).isNull();
        assertThat(near.reason()).contains("did not converge", "damping");
        assertThat(far.score(0)).isEqualTo((0.02 / 3 + 0.98) / 1.98, within(1e-11));
    }

    @Test
    void aDegreeAmongNoOthersHasAReason() {
        NodeScores alone = Measure.DEGREE.of(
                SampleNetworks.directed("A"), MeasureOptions.DEFAULT.withNormalised(true), WorkBudget.unlimited());

        assertThat(alone.score(0)).isNull();
        assertThat(alone.reason()).contains("no other node");
    }
}
