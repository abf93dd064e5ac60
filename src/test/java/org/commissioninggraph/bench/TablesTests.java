package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TablesTests {
    /** As many answers as take a second together. */
    private static Slice slice(double milliseconds) {
        double[] each = new double[(int) (1_000 / milliseconds)];
        Arrays.fill(each, milliseconds);
        return new Slice(each, 1, 0);
    }

    private static Result result(String question, Map<String, List<Slice>> slices) {
        return new Result(question, 1, slices);
    }

    @Test
    void aRatioIsTheMedianOfThoseOfTheRounds() {
        Result result = result(
                "lookup",
                Map.of(
                        Contestants.DRIVER, List.of(slice(10), slice(100), slice(10)),
                        Contestants.EMBEDDED, List.of(slice(5), slice(50), slice(10))));

        assertThat(result.times(Contestants.EMBEDDED, Contestants.DRIVER, Slice::median))
                .isEqualTo(0.5);
        assertThat(result.times(Contestants.EMBEDDED, Contestants.PEER, Slice::median))
                .isNull();
    }

    @Test
    void theRowsOfAll() {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        slices.put(Contestants.DRIVER, List.of(slice(10), slice(20), slice(40)));
        slices.put(Contestants.PEER, List.of(new Slice(new double[0], 2, 3), new Slice(new double[0], 2, 4)));

        assertThat(new Tables(List.of(result("bulk", slices))).whole())
                .isEqualTo(
                        """
                        | question | clients | who | requests/s | ± | p50 ms | ± | p99 ms | failed |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | bulk | 1 | bare driver | 50.0 | 75.0% | 20.0 | 75.0% | 40.0 | 0 |
                        | bulk | 1 | peer | 0.00 |  | ∞ |  | ∞ | 7 |
                        """);
    }

    @Test
    void whoIsNotThereHasNoFigures() {
        Tables tables = new Tables(List.of(
                result("lookup", Map.of(Contestants.EMBEDDED, List.of(slice(4)), Contestants.LIMIT, List.of(slice(2)))),
                new Result("lookup", 16, Map.of())));

        assertThat(tables.ratios(1).lines()).last().isEqualTo("| lookup |  | 2.00 | 4.00 | 2.00 |  |  |  |  |  |");
    }

    @Test
    void theMeanIsOverTheQuestions() {
        Tables tables = new Tables(List.of(
                result("lookup", Map.of(Contestants.EMBEDDED, List.of(slice(1)), Contestants.PEER, List.of(slice(2)))),
                result("bulk", Map.of(Contestants.EMBEDDED, List.of(slice(1)), Contestants.PEER, List.of(slice(8))))));

        assertThat(tables.ratios(1))
                .endsWith("geometric mean of embedded / peer, in requests/s, over 2 questions: 4.00\n");
    }

    @Test
    void threeDigitsCount() {
        assertThat(Table.number(12_345.6)).isEqualTo("12,346");
        assertThat(Table.number(12.34)).isEqualTo("12.3");
        assertThat(Table.number(0.1234)).isEqualTo("0.12");
        assertThat(Table.number(Double.NaN)).isEmpty();
    }
}
