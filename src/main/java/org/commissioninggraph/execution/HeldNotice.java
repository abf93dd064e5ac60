package org.commissioninggraph.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.TemporalFilter;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.plan.cost.Statistics.Period;
import org.jspecify.annotations.Nullable;

/** Tells that a relationship holds no data on the days asked for, and which days it holds data for. */
final class HeldNotice {
    private static final int MOST = 3;

    /** What a relationship is followed for, with how to be told of it. */
    enum Use {
        READ("", "ask with `asOf`, or with `history: true` where it is a list"),
        NETWORK("", "ask with `asOf`"),
        SERIES("", "ask with other `dates`"),
        COMPARISON("", "ask with another `before` or `after`"),
        FILTERED("`where` is about what is not known: ", "ask with `asOf`");

        private final String before;
        private final String advice;

        Use(String before, String advice) {
            this.before = before;
            this.advice = advice;
        }
    }

    private HeldNotice() {}

    static Optional<Notice> of(
            List<String> path,
            Relationship step,
            TemporalFilter time,
            Use use,
            BoundPlan bound,
            Statistics statistics) {
        String asked;
        boolean holds;
        if (time instanceof TemporalFilter.AsOf asOf) {
            List<LocalDate> days = bound.days(asOf);
            holds = days.stream().anyMatch(day -> statistics.holds(step, day, day.plusDays(1)));
            asked = "on " + days.get(0);
        } else if (time instanceof TemporalFilter.During during) {
            LocalDate from = bound.value(during.from());
            LocalDate until = bound.value(during.until());
            holds = statistics.holds(step, from, until);
            asked = "from " + from + " to " + until.minusDays(1);
        } else {
            holds = !statistics.held(step).isEmpty();
            asked = "of any day";
        }
        return holds ? Optional.empty() : Optional.of(notice(path, step, use, asked, statistics));
    }

    /**
     * The same of some days.
     *
     * @param without one or more, on each of which it holds no data
     */
    static Notice of(List<String> path, Relationship step, List<LocalDate> without, Use use, Statistics statistics) {
        String told = without.stream().limit(MOST).map(LocalDate::toString).collect(Collectors.joining(", "));
        int more = without.size() - MOST;
        String asked = "on " + told + (more > 0 ? " and " + more + " days more" : "");
        return notice(path, step, use, asked, statistics);
    }

    private static Notice notice(List<String> path, Relationship step, Use use, String asked, Statistics statistics) {
        return new Notice(
                NoticeCode.NO_DATA_ON_DAY, path, use.before + message(step, use, asked, statistics.held(step)));
    }

    private static String message(Relationship step, Use use, String asked, List<Period> held) {
        String what = "the release holds no `" + step.name() + "` of type " + step.owner();
        if (held.isEmpty()) {
            return what + " at all: that there is none here does not mean that there was none";
        }
        String periods = held.stream().limit(MOST).map(HeldNotice::told).collect(Collectors.joining(", "));
        int more = held.size() - MOST;
        return what + " " + asked + ": it holds them " + periods + (more > 0 ? " and " + more + " periods more" : "")
                + ", so " + use.advice;
    }

    private static String told(Period period) {
        return "from " + (period.from() == null ? "before any day that is known" : period.from()) + end(period.until());
    }

    private static String end(@Nullable LocalDate until) {
        return until == null ? " on" : " to " + until.minusDays(1);
    }
}
