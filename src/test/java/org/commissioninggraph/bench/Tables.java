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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The results as they are printed, and as the README has them. */
record Tables(List<Result> results) {
    private static final String MEAN = "geometric mean";

    /** Everything that was measured, a row for each contestant. */
    String whole() {
        Table table = new Table("question", "clients", "who", "requests/s", "±", "p50 ms", "±", "p99 ms", "failed");
        for (Result result : results) {
            result.slices().forEach((who, slices) -> {
                Quartiles rate = Objects.requireNonNull(result.of(who, Slice::perSecond));
                Quartiles median = Objects.requireNonNull(result.of(who, Slice::median));
                Slice all = Slice.together(slices);
                table.row(List.of(
                        result.question(),
                        String.valueOf(result.clients()),
                        who,
                        Table.number(rate.median()),
                        percent(rate),
                        Table.number(median.median()),
                        percent(median),
                        Table.number(all.percentile(0.99)),
                        String.valueOf(all.failed())));
            });
        }
        return table.toString();
    }

    private static String percent(Quartiles figures) {
        return Double.isFinite(figures.spread()) ? Table.number(figures.spread()) + "%" : "";
    }

    /** Milliseconds at the median, and how many times one is another; the last column in requests a second. */
    String ratios(int clients) {
        Table table = new Table(
                "question",
                DRIVER,
                LIMIT,
                EMBEDDED,
                EMBEDDED + " / " + LIMIT,
                EMBEDDED + " / " + DRIVER,
                OVER_DRIVER,
                OVER_DRIVER + " / " + DRIVER,
                PEER,
                "requests/s of " + EMBEDDED + " / " + PEER);
        for (Result result : of(clients)) {
            table.row(List.of(
                    result.question(),
                    milliseconds(result, DRIVER),
                    milliseconds(result, LIMIT),
                    milliseconds(result, EMBEDDED),
                    Table.number(result.times(EMBEDDED, LIMIT, Slice::median)),
                    Table.number(result.times(EMBEDDED, DRIVER, Slice::median)),
                    milliseconds(result, OVER_DRIVER),
                    Table.number(result.times(OVER_DRIVER, DRIVER, Slice::median)),
                    milliseconds(result, PEER),
                    Table.number(result.times(EMBEDDED, PEER, Slice::perSecond))));
        }
        return table + mean(clients, EMBEDDED, PEER);
    }

    /** Requests a second, and how many times one is another. */
    String repeated(int clients) {
        Table table = new Table("question", CACHED, BYTES, CACHED + " / " + BYTES, PEER, CACHED + " / " + PEER);
        for (Result result : of(clients)) {
            table.row(List.of(
                    result.question(),
                    rate(result, CACHED),
                    rate(result, BYTES),
                    Table.number(result.times(CACHED, BYTES, Slice::perSecond)),
                    rate(result, PEER),
                    Table.number(result.times(CACHED, PEER, Slice::perSecond))));
        }
        return table + mean(clients, CACHED, PEER);
    }

    private String mean(int clients, String one, String other) {
        List<Double> times = new ArrayList<>();
        for (Result result : of(clients)) {
            Double each = result.times(one, other, Slice::perSecond);
            if (each != null && Double.isFinite(each)) {
                times.add(each);
            }
        }
        return times.isEmpty()
                ? ""
                : "\n%s of %s / %s, in requests/s, over %d questions: %s\n"
                        .formatted(
                                MEAN,
                                one,
                                other,
                                times.size(),
                                Table.number(Quartiles.geometricMean(times.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())));
    }

    private List<Result> of(int clients) {
        return results.stream().filter(result -> result.clients() == clients).toList();
    }

    private static String milliseconds(Result result, String who) {
        return Table.number(median(result.of(who, Slice::median)));
    }

    private static String rate(Result result, String who) {
        return Table.number(median(result.of(who, Slice::perSecond)));
    }

    private static @Nullable Double median(@Nullable Quartiles figures) {
        return figures == null ? null : figures.median();
    }
}
