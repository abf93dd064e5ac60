package org.commissioninggraph.plan.price;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows something may touch, and which field most of them are for.
 *
 * @param total may be infinite
 * @param dominant of the one field that touches most, itself and not what is below it
 * @param place of that field, by response keys; null where it is the one at hand
 */
public record Price(double total, double dominant, @Nullable Segment place) {
    /** Of what is answered without the graph. */
    public static final Price FREE = new Price(0, 0, null);

    /** So that any JSON reader can hold it. */
    private static final double MOST_ROWS = 1e15;

    /** A response key, and those below it. */
    public record Segment(String key, @Nullable Segment below) {}

    static Price of(double rows) {
        return rows == 0 ? FREE : new Price(rows, rows, null);
    }

    public Price plus(Price more) {
        Price larger = more.dominant > dominant ? more : this;
        return new Price(total + more.total, larger.dominant, larger.place);
    }

    Price times(double factor) {
        return new Price(total * factor, dominant * factor, place);
    }

    /** The same, told from the field above. */
    public Price below(String key) {
        return new Price(total, dominant, new Segment(key, place));
    }

    /** In whole rows, 10<sup>15</sup> at most. */
    public long rows() {
        return Math.round(Math.min(MOST_ROWS, total));
    }

    /** As {@link #rows}, of the field that touches most. */
    public long dominantRows() {
        return Math.round(Math.min(MOST_ROWS, dominant));
    }

    /** The response keys that lead to the field that touches most. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        for (Segment at = place; at != null; at = at.below()) {
            path.add(at.key());
        }
        return path;
    }
}
