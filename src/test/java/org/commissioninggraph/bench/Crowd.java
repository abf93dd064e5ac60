package org.commissioninggraph.bench;

import java.util.List;

/**
 * What becomes of one contestant's answers when several ask at a time.
 *
 * @param slices of one question, at least one
 */
record Crowd(Result result, String who, List<Slice> slices) {
    static Crowd of(Result result, String who) {
        return new Crowd(result, who, result.slices().getOrDefault(who, List.of()));
    }

    /** Milliseconds that an answer would take if all that are asked for at a time took the same. */
    double fairShare() {
        return 1_000 * result.clients() / Slice.together(slices).perSecond();
    }

    /** In a line of a list in Markdown. */
    String line() {
        Slice all = Slice.together(slices);
        double last = all.percentile(0.99);
        return "- %s, %s, %d clients: failed %d, wanted 0; p99 %s ms, %s times the fair share of %s ms, wanted at most 4"
                .formatted(
                        result.question(),
                        who,
                        result.clients(),
                        all.failed(),
                        Table.number(last),
                        Table.number(last / fairShare()),
                        Table.number(fairShare()));
    }
}
