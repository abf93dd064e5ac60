package org.commissioninggraph.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How many times a figure of one contestant is that of another. */
record Ratio(String one, String other, ToDoubleFunction<Slice> figure) {
    static Ratio ofTimes(String one, String other) {
        return new Ratio(one, other, Slice::median);
    }

    static Ratio ofRates(String one, String other) {
        return new Ratio(one, other, Slice::perSecond);
    }

    String name() {
        return one + " / " + other;
    }

    /** Null where one of them was not there. */
    @Nullable Double of(Result result) {
        return result.times(one, other, figure);
    }

    /** The geometric mean of those that are finite; null where there is none. */
    @Nullable Double mean(List<Result> results) {
        double[] finite = results.stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(each -> each > 0 && Double.isFinite(each))
                .toArray();
        return finite.length == 0 ? null : Quartiles.geometricMean(finite);
    }
}
