package org.commissioninggraph.bench;

import static org.commissioninggraph.bench.Contestants.BYTES;
import static org.commissioninggraph.bench.Contestants.CACHED;
import static org.commissioninggraph.bench.Contestants.DRIVER;
import static org.commissioninggraph.bench.Contestants.EMBEDDED;
import static org.commissioninggraph.bench.Contestants.LIMIT;
import static org.commissioninggraph.bench.Contestants.OVER_DRIVER;
import static org.commissioninggraph.bench.Contestants.PEER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a ratio, beside what it is: told, not held.
 *
 * @param most whether it is wanted to be at most so much, or else at least
 * @param each for every question
 * @param mean for the geometric mean over the questions; null where nothing is wanted of it
 */
record Wanted(Ratio ratio, boolean most, double each, @Nullable Double mean) {
    /** Of questions whose answers are made anew each time. */
    static List<Wanted> ofQuestions(int clients) {
        boolean alone = clients == 1;
        return List.of(
                new Wanted(Ratio.ofTimes(EMBEDDED, LIMIT), true, 1.2, null),
                new Wanted(Ratio.ofTimes(EMBEDDED, DRIVER), true, 0.9, null),
                new Wanted(Ratio.ofTimes(OVER_DRIVER, DRIVER), true, 1.3, null),
                new Wanted(Ratio.ofRates(EMBEDDED, PEER), false, alone ? 2.5 : 3, alone ? 6.0 : 8.0));
    }

    /** Of questions that are asked again and again. */
    static List<Wanted> ofRepeated() {
        return List.of(
                new Wanted(Ratio.ofRates(CACHED, PEER), false, 50, null),
                new Wanted(Ratio.ofRates(CACHED, BYTES), false, 0.6, null));
    }

    /** In a line of a list in Markdown; what is not as wanted is bold. */
    String line(List<Result> results) {
        List<String> figures = new ArrayList<>();
        for (Result result : results) {
            figures.add(result.question() + " " + figure(ratio.of(result), each));
        }
        String line =
                "- %s: wanted %s %s; %s".formatted(ratio.name(), bound(), number(each), String.join(", ", figures));
        return mean == null
                ? line
                : line
                        + "; geometric mean wanted %s %s: %s"
                                .formatted(bound(), number(mean), figure(ratio.mean(results), mean));
    }

    private String bound() {
        return most ? "at most" : "at least";
    }

    private String figure(@Nullable Double is, double wanted) {
        if (is == null || is.isNaN()) {
            return "not there";
        }
        boolean met = most ? is <= wanted : is >= wanted;
        return met ? Table.number(is) : "**" + Table.number(is) + "**";
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
