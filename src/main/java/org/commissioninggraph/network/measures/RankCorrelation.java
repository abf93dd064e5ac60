package org.commissioninggraph.network.measures;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How alike two measures order the same nodes, from -1 to 1. Nodes without a value by either are left out.
 *
 * @param spearman the correlation of ranks, alike values having the mean of theirs (Spearman, 1904); null where one side does
 *     not vary
 * @param kendall tau-b: agreeing pairs less disagreeing ones, adjusted for ties (Kendall, 1945); null where one side does not
 *     vary
 * @param nodes how many have both values
 */
public record RankCorrelation(@Nullable Double spearman, @Nullable Double kendall, int nodes) {
    /**
     * @param first by node; not a number where it has none
     * @param second of the same length
     */
    public static RankCorrelation of(double[] first, double[] second) {
        int[] both = IntStream.range(0, first.length)
                .filter(node -> !Double.isNaN(first[node]) && !Double.isNaN(second[node]))
                .toArray();
        double[] xs = ranks(Arrays.stream(both).mapToDouble(node -> first[node]).toArray());
        double[] ys =
                ranks(Arrays.stream(both).mapToDouble(node -> second[node]).toArray());
        Moments moments = new Moments();
        for (int i = 0; i < xs.length; i++) {
            moments.add(xs[i], ys[i]);
        }
        double spearman = moments.correlation();
        return Double.isNaN(spearman)
                ? new RankCorrelation(null, null, both.length)
                : new RankCorrelation(spearman, kendall(xs, ys), both.length);
    }

    private static int[] sorted(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] ranks(double[] values) {
        int[] order = sorted(values);
        double[] ranks = new double[values.length];
        int first = 0;
        while (first < order.length) {
            int end = first;
            while (end < order.length && values[order[end]] == values[order[first]]) {
                end++;
            }
            for (int i = first; i < end; i++) {
                ranks[order[i]] = (first + end + 1) / 2.0;
            }
            first = end;
        }
        return ranks;
    }

    /** Pairs that disagree are the exchanges that sort one side after the other (Knight, 1966). */
    private static double kendall(double[] xs, double[] ys) {
        int[] order = IntStream.range(0, xs.length)
                .boxed()
                .sorted((a, b) -> xs[a] != xs[b] ? Double.compare(xs[a], xs[b]) : Double.compare(ys[a], ys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double bothTied = 0;
        for (int i = 1, run = 1; i < order.length; i++) {
            boolean tied = xs[order[i]] == xs[order[i - 1]] && ys[order[i]] == ys[order[i - 1]];
            bothTied += tied ? run : 0;
            run = tied ? run + 1 : 1;
        }
        double[] sorted = Arrays.stream(order).mapToDouble(i -> ys[i]).toArray();
        double exchanges = exchanges(sorted, new double[sorted.length], 0, sorted.length);
        double pairs = xs.length * (xs.length - 1.0) / 2;
        double tiedX = tied(xs);
        double tiedY = tied(ys);
        double difference = pairs - tiedX - tiedY + bothTied - 2 * exchanges;
        return difference / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
    }

    private static double tied(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        for (int i = 1, run = 1; i < sorted.length; i++) {
            boolean tied = sorted[i] == sorted[i - 1];
            pairs += tied ? run : 0;
            run = tied ? run + 1 : 1;
        }
        return pairs;
    }

    /** Sorts by merging, and counts. */
    private static double exchanges(double[] values, double[] spare, int start, int end) {
        if (end - start < 2) {
            return 0;
        }
        int middle = (start + end) >>> 1;
        double count = exchanges(values, spare, start, middle) + exchanges(values, spare, middle, end);
        System.arraycopy(values, start, spare, start, end - start);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean fromRight = left == middle || (right < end && spare[right] < spare[left]);
            count += fromRight ? middle - left : 0;
            values[i] = fromRight ? spare[right++] : spare[left++];
        }
        return count;
    }
}
