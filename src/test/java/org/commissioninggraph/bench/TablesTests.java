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
                        | bulk | 1 | bare driver | 50.0 | 75% | 20.0 | 75% | 40.0 | 0 |
                        | bulk | 1 | peer | 0.00 |  | ∞ |  | ∞ | 7 |
                        """);
    }

    @Test
    void theTableOfTheReadme() {
        Tables tables = new Tables(List.of(
                result(
                        "lookup",
                        Map.of(
                                Contestants.EMBEDDED, List.of(slice(4), slice(4)),
                                Contestants.LIMIT, List.of(slice(2), slice(2)),
                                Contestants.PEER, List.of(slice(8), slice(8)))),
                result(
                        "bulk",
                        Map.of(
                                Contestants.EMBEDDED, List.of(slice(100)),
                                Contestants.PEER, List.of(new Slice(new double[0], 2, 7)))),
                new Result("lookup", 16, Map.of())));

        assertThat(tables.asked(1))
                .isEqualTo(
                        """
                        | question | limit | embedded | over the driver | bare driver | peer | embedded / limit | embedded / bare driver | over the driver / bare driver | embedded / peer |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | lookup | 2.00 ±0%, 500/s | 4.00 ±0%, 250/s |  |  | 8.00 ±0%, 125/s | 2.00 |  |  | 2.00 |
                        | bulk |  | 100 ±0%, 10.0/s |  |  | ∞, 0.00/s, 7 failed |  |  |  | ∞ |
                        | geometric mean |  |  |  |  |  | 2.00 |  |  | 2.00 |
                        """);
    }

    @Test
    void whatIsWantedIsToldWithWhatIs() {
        Tables tables = new Tables(List.of(
                result("lookup", Map.of(Contestants.EMBEDDED, List.of(slice(1)), Contestants.PEER, List.of(slice(2)))),
                result("bulk", Map.of(Contestants.EMBEDDED, List.of(slice(1)), Contestants.PEER, List.of(slice(50))))));

        assertThat(tables.wanted(1, Wanted.ofQuestions(1)).lines())
                .contains(
                        "- embedded / limit: wanted at most 1.2; lookup not there, bulk not there",
                        "- embedded / peer: wanted at least 2.5; lookup **2.00**, bulk 50.0;"
                                + " geometric mean wanted at least 6: 10.0");
    }

    @Test
    void theFairShareIsThatOfAllWhoAsk() {
        double[] each = new double[200];
        Arrays.fill(each, 10);
        each[199] = 100;
        each[198] = 100;
        each[197] = 100;
        Result result = new Result("bulk", 16, Map.of(Contestants.EMBEDDED, List.of(new Slice(each, 0.2, 1))));

        assertThat(Crowd.of(result, Contestants.EMBEDDED).line())
                .isEqualTo("- bulk, embedded, 16 clients: failed 1, wanted 0; p99 100 ms,"
                        + " 6.25 times the fair share of 16.0 ms, wanted at most 4");
    }

    @Test
    void threeDigitsCount() {
        assertThat(Table.number(12_345.6)).isEqualTo("12,346");
        assertThat(Table.number(12.34)).isEqualTo("12.3");
        assertThat(Table.number(0.1234)).isEqualTo("0.12");
        assertThat(Table.number(Double.NaN)).isEmpty();
    }
}
