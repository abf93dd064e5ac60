package org.commissioninggraph.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of days, as intervals that neither overlap nor touch, in order. Immutable. */
public final class DaySet {
    public static final DaySet NONE = new DaySet(new int[0]);
    public static final DaySet ALL = of(Validity.ALWAYS);

    /** Start and end of each interval, one after the other: strictly increasing. */
    private final int[] bounds;

    private DaySet(int[] bounds) {
        this.bounds = bounds;
    }

    public static DaySet of(Validity validity) {
        return validity.isEmpty() ? NONE : new DaySet(new int[] {validity.start(), validity.end()});
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** The days that are in both. */
    public DaySet intersect(DaySet other) {
        int[] result = new int[bounds.length + other.bounds.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length && theirs < other.bounds.length) {
            int start = Math.max(bounds[mine], other.bounds[theirs]);
            int end = Math.min(bounds[mine + 1], other.bounds[theirs + 1]);
            if (start < end) {
                result[size++] = start;
                result[size++] = end;
            }
            if (bounds[mine + 1] < other.bounds[theirs + 1]) {
                mine += 2;
            } else {
                theirs += 2;
            }
        }
        return size == 0 ? NONE : new DaySet(Arrays.copyOf(result, size));
    }

    /** The days that are in either. */
    public DaySet union(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int[] result = new int[bounds.length + other.bounds.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            boolean first =
                    theirs == other.bounds.length || (mine < bounds.length && bounds[mine] <= other.bounds[theirs]);
            int start = first ? bounds[mine] : other.bounds[theirs];
            int end = first ? bounds[mine + 1] : other.bounds[theirs + 1];
            mine += first ? 2 : 0;
            theirs += first ? 0 : 2;
            if (size > 0 && start <= result[size - 1]) {
                result[size - 1] = Math.max(end, result[size - 1]);
            } else {
                result[size++] = start;
                result[size++] = end;
            }
        }
        return new DaySet(Arrays.copyOf(result, size));
    }

    public boolean intersects(DaySet other) {
        return !intersect(other).isEmpty();
    }

    /** In order of time. */
    public List<Validity> intervals() {
        List<Validity> intervals = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            intervals.add(new Validity(bounds[i], bounds[i + 1]));
        }
        return List.copyOf(intervals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet days && Arrays.equals(bounds, days.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return intervals().toString();
    }
}
