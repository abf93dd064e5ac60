package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class QuartilesTests {
    @Test
    void theMiddleHalf() {
        assertThat(Quartiles.of(5, 1, 4, 2, 3)).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(Quartiles.of(1, 2, 3, 4)).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
        assertThat(Quartiles.of(7)).isEqualTo(new Quartiles(7, 7, 7));
    }

    @Test
    void theSpreadIsInHundredthsOfTheMedian() {
        assertThat(Quartiles.of(8, 9, 10, 11, 12).spread()).isEqualTo(20);
    }

    @Test
    void whatNeverEndsIsInOrderToo() {
        double never = Double.POSITIVE_INFINITY;
        assertThat(Quartiles.of(never, 1, never, 2, never)).isEqualTo(new Quartiles(2, never, never));
    }

    @Test
    void aPartOfAll() {
        double[] sorted = {10, 20, 30};
        assertThat(Quartiles.at(sorted, 0)).isEqualTo(10);
        assertThat(Quartiles.at(sorted, 0.99)).isCloseTo(29.8, within(1e-9));
        assertThat(Quartiles.at(sorted, 1)).isEqualTo(30);
        assertThatThrownBy(() -> Quartiles.of()).hasMessage("no figures: expected at least one");
    }

    @Test
    void geometricMean() {
        assertThat(Quartiles.geometricMean(2, 8)).isCloseTo(4, within(1e-9));
    }
}
