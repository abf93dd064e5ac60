package org.commissioninggraph.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.schema.Comparison;
import org.junit.jupiter.api.Test;

/** What is counted of a release, and what follows from it. */
final class StatisticsTests {
    private static final List<String> SURGERY = List.of("Surgery", "Body");
    private static final List<String> TRUST = List.of("Trust", "Body");
    private static final LocalDate DAY = LocalDate.of(2015, 4, 1);

    private final StatisticsCounter counter = new StatisticsCounter();

    @Test
    void aNodeCountsUnderEachOfItsLabels() {
        counter.opened(SURGERY, null, 3);
        counter.opened(TRUST, DAY, 2);

        Statistics statistics = counter.counted(List.of("Surgery", "Trust"));

        assertThat(statistics.nodes("Surgery").all()).isEqualTo(3);
        assertThat(statistics.nodes("Body").all()).isEqualTo(5);
        assertThat(statistics.nodes("Nothing").all()).isZero();
        assertThat(statistics.searched()).isEqualTo(5);
    }

    @Test
    void aNodeIsOpenFromItsFirstDayToItsLast() {
        counter.opened(TRUST, DAY, 1);
        counter.closed(TRUST, DAY.plusDays(9), 1);

        Intervals lives = counter.counted(List.of()).nodes("Trust");

        assertThat(lives.on(day(DAY.minusDays(1)))).isZero();
        assertThat(lives.on(day(DAY))).isEqualTo(1);
        assertThat(lives.on(day(DAY.plusDays(9)))).isEqualTo(1);
        assertThat(lives.on(day(DAY.plusDays(10)))).isZero();
        assertThat(lives.on(new DayRange(0, DAY.toEpochDay()))).isZero();
        assertThat(lives.on(new DayRange(0, DAY.toEpochDay() + 1))).isEqualTo(1);
        assertThat(lives.on(DayRange.ALL)).isEqualTo(1);
        assertThat(lives.events(new DayRange(DAY.toEpochDay(), DAY.toEpochDay() + 11)))
                .isEqualTo(2);
    }

    @Test
    void aRelationshipHoldsUntilADayAndNotOnIt() {
        memberships();
        counter.ended(SURGERY, "MEMBER_OF", TRUST, DAY, 4);

        Degree members = counter.counted(List.of()).degree("Trust", "MEMBER_OF", Direction.IN, "Surgery");

        assertThat(members.edges().on(day(DAY.minusDays(1)))).isEqualTo(12);
        assertThat(members.edges().on(day(DAY))).isEqualTo(8);
    }

    @Test
    void oneNodeIsTakenForTheOneThatHasMostAndTheOthersForAverage() {
        memberships();

        Degree members = counter.counted(List.of()).degree("Trust", "MEMBER_OF", Direction.IN, "Surgery");

        assertThat(members.of(1, DayRange.ALL, false)).isEqualTo(9);
        assertThat(members.of(4, DayRange.ALL, false)).isEqualTo(4 * 3 + (9 - 3));
        assertThat(members.of(0, DayRange.ALL, false)).isZero();
    }

    /** Of twelve memberships nine lead to the one trust with nine members, and one each to those with one. */
    @Test
    void whoIsReachedFromMembersHasMoreOfThem() {
        memberships();

        Degree members = counter.counted(List.of()).degree("Trust", "MEMBER_OF", Direction.IN, "Surgery");

        assertThat(members.of(1_000, DayRange.ALL, true) / 1_000).isCloseTo((9 * 9 + 3) / 12.0, within(0.01));
    }

    @Test
    void theOtherEndMayBeAnything() {
        memberships();
        counter.began(SURGERY, "MEMBER_OF", List.of("Board"), null, 5);
        counter.shared(SURGERY, "MEMBER_OF", Direction.OUT, List.of("Board"), 2, 9);

        Statistics statistics = counter.counted(List.of());

        assertThat(statistics
                        .degree("Surgery", "MEMBER_OF", Direction.OUT, "Trust")
                        .edges()
                        .all())
                .isEqualTo(12);
        assertThat(statistics
                        .degree("Body", "MEMBER_OF", Direction.OUT, Statistics.ANY)
                        .edges()
                        .all())
                .isEqualTo(17);
        assertThat(statistics
                        .degree("Surgery", "MEMBER_OF", Direction.OUT, Statistics.ANY)
                        .largest())
                .isEqualTo(3);
        assertThat(statistics.degree("Surgery", "MEMBER_OF", Direction.IN, "Trust"))
                .isEqualTo(Degree.NONE);
    }

    @Test
    void valuesAreCountedAndNumbersByTheirSize() {
        counter.valued(TRUST, "kind", "BIG", 2);
        counter.valued(TRUST, "kind", "SMALL", 7);
        counter.sized(TRUST, "beds", StatisticsCounter.NO_MAGNITUDE, 1);
        counter.sized(TRUST, "beds", 10, 5);
        counter.sized(TRUST, "beds", 20, 3);

        Statistics statistics = counter.counted(List.of());

        ValueCounts kind = statistics.values("Trust", "kind");
        assertThat(kind.passing(Comparison.EQ, "BIG")).isEqualTo(2);
        assertThat(kind.passing(Comparison.EQ, "NONE")).isZero();
        assertThat(kind.passing(Comparison.IN, List.of("BIG", "SMALL"))).isEqualTo(9);
        assertThat(kind.passing(Comparison.NE, "BIG")).isInfinite();
        ValueCounts beds = statistics.values("Body", "beds");
        assertThat(beds.passing(Comparison.GTE, 100)).isEqualTo(3);
        assertThat(beds.passing(Comparison.GT, 11)).isEqualTo(8);
        assertThat(beds.passing(Comparison.LT, 0)).isEqualTo(1);
        assertThat(beds.passing(Comparison.EQ, 10.5)).isEqualTo(5);
        assertThat(statistics.values("Trust", "name").passing(Comparison.EQ, "x"))
                .isInfinite();
    }

    @Test
    void aCostNamesTheFieldThatTouchesMost() {
        Cost cost = Cost.of(10)
                .plus(Cost.of(30).below("nodes"))
                .plus(Cost.of(20).below("edges"))
                .below("list");

        assertThat(cost.rows()).isEqualTo(60);
        assertThat(cost.dominantRows()).isEqualTo(30);
        assertThat(cost.path()).containsExactly("list", "nodes");
        assertThat(Cost.of(Double.POSITIVE_INFINITY).rows()).isEqualTo(1_000_000_000_000_000L);
        assertThat(Cost.FREE.path()).isEmpty();
    }

    /** Four trusts: one with nine members, three with one. */
    private void memberships() {
        counter.opened(SURGERY, null, 12);
        counter.opened(TRUST, null, 4);
        counter.began(SURGERY, "MEMBER_OF", TRUST, null, 12);
        counter.shared(SURGERY, "MEMBER_OF", Direction.OUT, TRUST, 1, 12);
        counter.shared(TRUST, "MEMBER_OF", Direction.IN, SURGERY, 9, 84);
    }

    private static DayRange day(LocalDate day) {
        return new DayRange(day.toEpochDay(), day.toEpochDay() + 1);
    }
}
