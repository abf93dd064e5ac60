package org.commissioninggraph.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What came of asking one contestant one question for a short time.
 *
 * @param milliseconds of each answer, from the quickest on
 * @param seconds from the first request to the last answer
 * @param failed requests without an answer, or with another one than was expected
 */
record Slice(double[] milliseconds, double seconds, int failed) {
    static Slice of(List<Long> nanoseconds, long elapsed, int failed) {
        double[] sorted =
                nanoseconds.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
        return new Slice(sorted, elapsed / 1e9, failed);
    }

    /** The slices as one. */
    static Slice together(List<Slice> slices) {
        double[] all = slices.stream()
                .flatMapToDouble(slice -> Arrays.stream(slice.milliseconds))
                .sorted()
                .toArray();
        return new Slice(
                all,
                slices.stream().mapToDouble(Slice::seconds).sum(),
                slices.stream().mapToInt(Slice::failed).sum());
    }

    double perSecond() {
        return milliseconds.length / seconds;
    }

    /** Milliseconds that so large a part of the answers took at most; infinite where there was none. */
    double percentile(double part) {
        return milliseconds.length == 0 ? Double.POSITIVE_INFINITY : Quartiles.at(milliseconds, part);
    }

    double median() {
        return percentile(0.5);
    }
}
