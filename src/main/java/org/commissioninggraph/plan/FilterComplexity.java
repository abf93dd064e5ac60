package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Predicate.And;
import org.commissioninggraph.plan.Predicate.Count;
import org.commissioninggraph.plan.Predicate.Exists;
import org.commissioninggraph.plan.Predicate.Near;
import org.commissioninggraph.plan.Predicate.Not;
import org.commissioninggraph.plan.Predicate.Or;
import org.jspecify.annotations.Nullable;

/** The complexity of one path: its patterns, and the patterns and conditions of its filter. */
final class FilterComplexity {
    private static final int COMPARISON = 30;
    private static final int NEAR = 140;
    private static final int NOT = 24;
    private static final int SUBQUERY = 34;
    private static final int PATTERN = 34;
    private static final int DATES = 74;

    /** A value, and the first and last days of both ends. */
    private static final int EVERY = 2 * DATES + COMPARISON;

    /**
     * What stands in a subquery of a condition takes twice as long, and is rewritten twice as often for each level of
     * them: at this level that takes as long as planning it.
     */
    private static final int DEEP = 8;

    private static final int DEEPEST = 40;

    /** How often what is within a subquery of an expression is planned, as measured on three of them within one another. */
    private static final int CLOSED = 6;

    /** The same for subqueries in several ANDs of one OR, as measured on two to five of them. */
    private static final int SPREAD = 4;

    /** So that it can be multiplied. */
    private static final long MOST_NESTED = 1L << DEEPEST;

    private final int level;
    private int patterns;
    private int times = 1;
    private long own;
    private long nested;

    FilterComplexity() {
        this(0);
    }

    private FilterComplexity(int level) {
        this.level = level;
    }

    long letters() {
        return own + nested;
    }

    void add(long letters) {
        own += letters;
    }

    /** A pattern that is no step. */
    void pattern(long letters) {
        patterns++;
        own += letters;
    }

    void steps(List<Relationship> steps) {
        patterns += steps.size();
        for (Relationship step : steps) {
            own += PATTERN + step.type().length() + step.target().length();
            own += step.edge().dated() ? DATES : step.every() == null ? 0 : EVERY;
        }
    }

    /**
     * @param exists whether the path only tells whether there is a row
     */
    void filter(@Nullable Predicate where, boolean exists) {
        if (where instanceof And and) {
            boolean alone = exists && and.hops() == 1;
            and.all().forEach(each -> filter(each, alone));
        } else if (where instanceof Exists hop && hop.joins(patterns, exists)) {
            steps(hop.source().steps());
            filter(hop.where(), exists);
        } else if (where != null) {
            condition(where);
        }
    }

    private void condition(Predicate predicate) {
        if (predicate instanceof And and) {
            and.all().forEach(this::condition);
        } else if (predicate instanceof Or or) {
            within(isSpread(or) ? SPREAD : times, or.any());
        } else if (predicate instanceof Not not) {
            own += NOT;
            within(isClosed(not.predicate()) ? CLOSED : times, List.of(not.predicate()));
        } else if (predicate instanceof Exists exists) {
            subquery(exists.source(), exists.where());
        } else if (predicate instanceof Count count) {
            own += COMPARISON;
            subquery(count.source(), null);
        } else {
            own += predicate instanceof Near ? NEAR : COMPARISON;
        }
    }

    /** EXISTS or COUNT. */
    void subquery(Source.Reached source, @Nullable Predicate where) {
        FilterComplexity inner = new FilterComplexity(level + 1);
        inner.add(SUBQUERY);
        inner.steps(source.steps());
        inner.filter(where, true);
        nested += 2 * inner.own
                + ((inner.own << Math.min(inner.level, DEEPEST)) >> DEEP)
                + Math.min(inner.nested, MOST_NESTED) * times;
    }

    /**
     * @param often how often what is asked by subqueries of subqueries in these is planned
     */
    private void within(int often, List<Predicate> predicates) {
        int around = times;
        times = Math.max(around, often);
        predicates.forEach(this::condition);
        times = around;
    }

    /** Whether the database makes clauses of it in which the same subqueries stand. */
    private static boolean isSpread(Or or) {
        return or.asks() && or.any().stream().filter(FilterComplexity::isBoth).count() > 1;
    }

    private static boolean isBoth(Predicate predicate) {
        return predicate instanceof And || predicate instanceof Not not && not.predicate() instanceof Or;
    }

    /** Whether its negation stands within an expression, where its subqueries are planned again and again. */
    private static boolean isClosed(Predicate negated) {
        return negated instanceof And and && and.asks() && !and.isOpen()
                || negated instanceof Or or && or.asks() && !or.isOpen();
    }
}
