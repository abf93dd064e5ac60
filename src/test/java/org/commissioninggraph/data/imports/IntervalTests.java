package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntervalTests {
    private static final LocalDate APRIL = LocalDate.of(2013, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2013, 6, 1);

    @Test
    void aLifeEndsOnTheDayAfterItsLast() {
        assertThat(Interval.ofLife(APRIL, JUNE)).isEqualTo(new Interval(APRIL, JUNE.plusDays(1)));
        assertThat(Interval.ofLife(null, null)).isEqualTo(new Interval(null, null));
    }

    @Test
    void anOpenEndDoesNotConstrain() {
        assertThat(Interval.since(APRIL).intersect(new Interval(null, JUNE))).isEqualTo(new Interval(APRIL, JUNE));
        assertThat(new Interval(null, JUNE).intersect(Interval.since(APRIL))).isEqualTo(new Interval(APRIL, JUNE));
        assertThat(new Interval(APRIL, JUNE).intersect(new Interval(null, null)))
                .isEqualTo(new Interval(APRIL, JUNE));
    }

    @Test
    void theNarrowerEndsCount() {
        Interval wide = new Interval(APRIL, JUNE);
        Interval narrow = new Interval(APRIL.plusDays(1), JUNE.minusDays(1));

        assertThat(wide.intersect(narrow)).isEqualTo(narrow);
        assertThat(narrow.intersect(wide)).isEqualTo(narrow);
    }

    @Test
    void itsLastDayIsTheOneBeforeUntil() {
        Interval interval = new Interval(APRIL, JUNE);

        assertThat(interval.contains(APRIL)).isTrue();
        assertThat(interval.contains(APRIL.minusDays(1))).isFalse();
        assertThat(interval.contains(JUNE.minusDays(1))).isTrue();
        assertThat(interval.contains(JUNE)).isFalse();
        assertThat(new Interval(null, null).contains(JUNE)).isTrue();
    }

    @Test
    void anIntervalOutlastsOneThatEndsEarlier() {
        assertThat(Interval.since(APRIL).outlasts(new Interval(null, JUNE))).isTrue();
        assertThat(new Interval(APRIL, JUNE).outlasts(new Interval(null, JUNE))).isFalse();
        assertThat(Interval.since(APRIL).outlasts(Interval.since(JUNE))).isFalse();
    }

    @Test
    void anIntervalWithoutADayIsEmpty() {
        assertThat(new Interval(APRIL, APRIL).isEmpty()).isTrue();
        assertThat(new Interval(APRIL, APRIL.plusDays(1)).isEmpty()).isFalse();
        assertThat(Interval.since(APRIL).isEmpty()).isFalse();
    }
}
