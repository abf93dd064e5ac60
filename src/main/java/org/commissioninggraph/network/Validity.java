package org.commissioninggraph.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open interval of days, [start, end), as numbers of days since 1970-01-01. It is empty where the end is not after
 * the start: what has such a validity holds on no day.
 *
 * @param start the first day, or {@link #NO_START}: from before the sources begin, or unknown
 * @param end the first day after it, or {@link #NO_END}: still so where the sources end, or unknown
 */
public record Validity(int start, int end) implements Comparable<Validity> {
    public static final int NO_START = Integer.MIN_VALUE;
    public static final int NO_END = Integer.MAX_VALUE;
    public static final Validity ALWAYS = new Validity(NO_START, NO_END);

    /** Of a relationship: {@code until} is the first day on which it no longer holds. */
    public static Validity between(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new Validity(since == null ? NO_START : day(since), until == null ? NO_END : day(until));
    }

    /** Of an organisation: {@code closed} is its last day. */
    public static Validity life(@Nullable LocalDate opened, @Nullable LocalDate closed) {
        return between(opened, closed == null ? null : closed.plusDays(1));
    }

    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    public boolean contains(int day) {
        return start <= day && day < end;
    }

    /** Whether there is a day in both. */
    public boolean meets(Validity other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    public boolean isEmpty() {
        return end <= start;
    }

    /** The first day; null where it has none. */
    public @Nullable LocalDate since() {
        return start == NO_START ? null : LocalDate.ofEpochDay(start);
    }

    /** The first day after it; null where it is open. */
    public @Nullable LocalDate until() {
        return end == NO_END ? null : LocalDate.ofEpochDay(end);
    }

    /** The last day; null where it is open. */
    public @Nullable LocalDate last() {
        return end == NO_END ? null : LocalDate.ofEpochDay(end - 1L);
    }

    @Override
    public int compareTo(Validity other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
