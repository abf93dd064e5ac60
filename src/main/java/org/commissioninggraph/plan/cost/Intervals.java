package org.commissioninggraph.plan.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.plan.cost.Statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * How many of the lives of a kind of node, or of a kind of relationship, fall on which days. A life is a half-open
 * interval of days: those that hold at some time of an interval are those that begin before its end, less those that
 * end before it begins.
 */
final class Intervals {
    static final Intervals NONE = new Intervals(new TreeMap<>(), new TreeMap<>());

    private final long[] begins;
    private final long[] begun;
    private final long[] ends;
    private final long[] ended;

    private Intervals(TreeMap<Long, Long> beginning, TreeMap<Long, Long> ending) {
        this.begins = days(beginning);
        this.begun = sums(beginning);
        this.ends = days(ending);
        this.ended = sums(ending);
    }

    /** How many there are at all. */
    double all() {
        return begun.length == 0 ? 0 : begun[begun.length - 1];
    }

    /** How many hold on some of these days. */
    double on(DayRange days) {
        return days.equals(DayRange.ALL)
                ? all()
                : Math.max(0, upTo(begins, begun, days.until() - 1) - upTo(ends, ended, days.from()));
    }

    /** How often on these days one of them begins or ends. */
    double events(DayRange days) {
        return upTo(begins, begun, days.until() - 1)
                - upTo(begins, begun, days.from() - 1)
                + upTo(ends, ended, days.until() - 1)
                - upTo(ends, ended, days.from() - 1);
    }

    /** When at least one of them holds. */
    List<Period> periods() {
        TreeSet<Long> days = new TreeSet<>();
        Arrays.stream(begins).forEach(days::add);
        Arrays.stream(ends).forEach(days::add);
        List<Period> periods = new ArrayList<>();
        Long from = null;
        for (long day : days) {
            long held = upTo(begins, begun, day) - upTo(ends, ended, day);
            if (held > 0 && from == null) {
                from = day;
            } else if (held <= 0 && from != null) {
                periods.add(new Period(date(from), date(day)));
                from = null;
            }
        }
        if (from != null) {
            periods.add(new Period(date(from), null));
        }
        return periods;
    }

    private static @Nullable LocalDate date(long day) {
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    /** The sum of those whose day is this one or before it. */
    private static long upTo(long[] days, long[] sums, long day) {
        int found = Arrays.binarySearch(days, day);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : sums[last];
    }

    private static long[] days(TreeMap<Long, Long> counts) {
        return counts.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] sums(TreeMap<Long, Long> counts) {
        long[] sums = new long[counts.size()];
        long sum = 0;
        int index = 0;
        for (Map.Entry<Long, Long> count : counts.entrySet()) {
            sum += count.getValue();
            sums[index++] = sum;
        }
        return sums;
    }

    /** Counts lives as they are told. */
    static final class Counter {
        private final TreeMap<Long, Long> begins = new TreeMap<>();
        private final TreeMap<Long, Long> ends = new TreeMap<>();

        /**
         * @param day their first; null where they have begun before any day that is known
         */
        void begin(@Nullable LocalDate day, long number) {
            begins.merge(day == null ? Long.MIN_VALUE : day.toEpochDay(), number, Long::sum);
        }

        /**
         * @param day the first on which they do not hold any more
         */
        void end(LocalDate day, long number) {
            ends.merge(day.toEpochDay(), number, Long::sum);
        }

        Intervals counted() {
            return new Intervals(begins, ends);
        }
    }
}
