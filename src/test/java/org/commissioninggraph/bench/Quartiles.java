package org.commissioninggraph.bench;

import java.util.Arrays;

/** The middle of some figures, and where the middle half of them begins and ends. */
record Quartiles(double lower, double median, double upper) {
    /** Of figures in any order, at least one; between two neighbours as far as the quarter is from both. */
    static Quartiles of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /**
     * The figure that so large a part of all does not exceed.
     *
     * @param sorted from the least on, at least one
     * @param part from 0 to 1
     */
    static double at(double[] sorted, double part) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no figures: expected at least one");
        }
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /** Of figures above zero, at least one: what each could be replaced by if they are multiplied. */
    static double geometricMean(double... figures) {
        return Math.exp(Arrays.stream(figures).map(Math::log).average().orElseThrow());
    }

    /** How far the middle half reaches, in hundredths of the median. */
    double spread() {
        return 100 * (upper - lower) / median;
    }
}
