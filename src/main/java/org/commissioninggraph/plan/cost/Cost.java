package org.commissioninggraph.plan.cost;

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
public record Cost(double total, double dominant, @Nullable Segment place) {
    /** Of what is answered without the graph. */
    public static final Cost FREE = new Cost(0, 0, null);

    /** So that any JSON reader can hold it. */
    private static final double MOST_ROWS = 1e15;

    /** A response key, and those below it. */
    public record Segment(String key, @Nullable Segment below) {}

    static Cost of(double rows) {
        return rows == 0 ? FREE : new Cost(rows, rows, null);
    }

    public Cost plus(Cost more) {
        Cost larger = more.dominant > dominant ? more : this;
        return new Cost(total + more.total, larger.dominant, larger.place);
    }

    Cost times(double factor) {
        return new Cost(total * factor, dominant * factor, place);
    }

    /** The same, told from the field above. */
    public Cost below(String key) {
        return new Cost(total, dominant, new Segment(key, place));
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
