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
import java.util.stream.Stream;

/** The results as they are printed, and as the README has them. */
record Tables(List<Result> results) {
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
                        Table.spread(rate),
                        Table.number(median.median()),
                        Table.spread(median),
                        Table.number(all.percentile(0.99)),
                        String.valueOf(all.failed())));
            });
        }
        return table.toString();
    }

    /** Questions whose answers are made anew each time, as the README has them. */
    String asked(int clients) {
        List<Ratio> ratios = List.of(
                Ratio.ofTimes(EMBEDDED, LIMIT),
                Ratio.ofTimes(EMBEDDED, DRIVER),
                Ratio.ofTimes(OVER_DRIVER, DRIVER),
                Ratio.ofRates(EMBEDDED, PEER));
        return table(of(clients), List.of(LIMIT, EMBEDDED, OVER_DRIVER, DRIVER, PEER), ratios);
    }

    /** Questions that are asked again and again, as the README has them. */
    String repeated(int clients) {
        return table(
                of(clients),
                List.of(BYTES, CACHED, PEER),
                List.of(Ratio.ofRates(CACHED, BYTES), Ratio.ofRates(CACHED, PEER)));
    }

    private static String table(List<Result> results, List<String> contestants, List<Ratio> ratios) {
        Table table = new Table(Stream.of(
                        Stream.of("question"),
                        contestants.stream(),
                        ratios.stream().map(Ratio::name))
                .flatMap(columns -> columns)
                .toArray(String[]::new));
        for (Result result : results) {
            List<String> cells = new ArrayList<>(List.of(result.question()));
            contestants.forEach(who -> cells.add(cell(result, who)));
            ratios.forEach(ratio -> cells.add(Table.number(ratio.of(result))));
            table.row(cells);
        }
        List<String> means = new ArrayList<>(List.of("geometric mean"));
        contestants.forEach(who -> means.add(""));
        ratios.forEach(ratio -> means.add(Table.number(ratio.mean(results))));
        table.row(means);
        return table.toString();
    }

    /** Milliseconds at the median and how far the rounds differ, requests a second, and failures where there are any. */
    private static String cell(Result result, String who) {
        Quartiles median = result.of(who, Slice::median);
        Quartiles rate = result.of(who, Slice::perSecond);
        if (median == null || rate == null) {
            return "";
        }
        int failed = Slice.together(result.slices().get(who)).failed();
        String spread = Table.spread(median);
        return Table.number(median.median())
                + (spread.isEmpty() ? "" : " ±" + spread)
                + ", " + Table.number(rate.median()) + "/s"
                + (failed == 0 ? "" : ", " + failed + " failed");
    }

    /** Each thing that is wanted, with what was found. */
    String wanted(int clients, List<Wanted> wanted) {
        StringBuilder lines = new StringBuilder();
        wanted.forEach(each -> lines.append(each.line(of(clients))).append('\n'));
        return lines.toString();
    }

    List<Result> of(int clients) {
        return results.stream().filter(result -> result.clients() == clients).toList();
    }
}
