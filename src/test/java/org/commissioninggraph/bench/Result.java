package org.commissioninggraph.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question.
 *
 * @param slices by the contestant, one for each round
 */
record Result(String question, int clients, Map<String, List<Slice>> slices) {
    /** Of one contestant, over the rounds; null where it was not there. */
    @Nullable Quartiles of(String contestant, ToDoubleFunction<Slice> figure) {
        List<Slice> rounds = slices.get(contestant);
        return rounds == null
                ? null
                : Quartiles.of(rounds.stream().mapToDouble(figure).toArray());
    }

    /**
     * How many times the figure of one contestant is that of another: the median over the rounds, in each of which both
     * had the same machine. Null where one of them was not there.
     */
    @Nullable Double times(String one, String other, ToDoubleFunction<Slice> figure) {
        List<Slice> rounds = slices.get(one);
        List<Slice> others = slices.get(other);
        if (rounds == null || others == null) {
            return null;
        }
        double[] times = new double[rounds.size()];
        for (int round = 0; round < times.length; round++) {
            times[round] = figure.applyAsDouble(rounds.get(round)) / figure.applyAsDouble(others.get(round));
        }
        return Quartiles.of(times).median();
    }
}
