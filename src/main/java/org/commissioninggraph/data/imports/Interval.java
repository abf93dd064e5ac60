package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The half-open interval [since, until); an end that is null is open or unknown. */
record Interval(@Nullable LocalDate since, @Nullable LocalDate until) {
    /** First and last day of an organisation, both inclusive. */
    static Interval ofLife(@Nullable LocalDate opened, @Nullable LocalDate closed) {
        return new Interval(opened, closed == null ? null : closed.plusDays(1));
    }

    static Interval since(@Nullable LocalDate since) {
        return new Interval(since, null);
    }

    Interval intersect(Interval other) {
        LocalDate later = since == null || (other.since != null && other.since.isAfter(since)) ? other.since : since;
        LocalDate earlier = until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
        return new Interval(later, earlier);
    }

    boolean contains(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
    }

    /** Whether it goes on after the end of the other, which has one. */
    boolean outlasts(Interval other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }

    boolean isEmpty() {
        return since != null && until != null && !since.isBefore(until);
    }
}
