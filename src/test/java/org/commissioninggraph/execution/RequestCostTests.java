package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RequestCostTests {
    @Test
    void timeGoesToThePhaseThatItIsSpentIn() {
        RequestCost cost = new RequestCost(5_000_000);
        cost.enter(RequestCost.Phase.ENCODE);

        assertThat(milliseconds(cost).get("compile")).isGreaterThanOrEqualTo(5);
        assertThat(milliseconds(cost).get("database")).isZero();
        assertThat(milliseconds(cost).get("encode")).isPositive();
    }

    @Test
    void statementsRowsAndDbHitsAreAddedUp() {
        RequestCost cost = new RequestCost(0);
        assertThat(cost.told()).containsEntry("statements", 0).doesNotContainKey("dbHits");

        cost.ran(3);
        cost.ran(4);
        cost.hit(10);
        cost.hit(20);

        assertThat(cost.told())
                .containsEntry("statements", 2)
                .containsEntry("rows", 7L)
                .containsEntry("dbHits", 30L);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> milliseconds(RequestCost cost) {
        return (Map<String, Double>) cost.told().get("milliseconds");
    }
}
