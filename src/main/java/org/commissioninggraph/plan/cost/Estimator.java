package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.QueryPlan;

/**
 * Tells how many rows of the database a root field can touch: nodes and relationships that are read, each as often as it
 * is read. It is told from plan, values and statistics alone. What it is made of:
 *
 * <ul>
 *   <li>relationships are counted as on the days that are asked for, from averages; from one node alone, as if it were
 *       that of its label which has most of them;
 *   <li>all rows of a list are read, whatever its page, which bounds only what is below it;
 *   <li>a filter lets everything pass, unless it names keys.
 * </ul>
 *
 * Safe for use by many threads.
 */
public final class Estimator {
    private static final NodeGroup ROOT = new NodeGroup(Statistics.ANY, 1, null);

    private Estimator() {}

    /**
     * How many rows of the database are touched for what is below one row of the statement, on average, and so how many it
     * holds at most; 0 where it has one row alone.
     */
    public static double touchedByARow(BoundPlan bound, Statistics statistics) {
        return statistics != Statistics.NONE && bound.plan() instanceof QueryPlan.Many many
                ? new ListCosts(statistics, bound).belowAnItem(many.connection(), ROOT)
                : 0;
    }

    /** The place in the cost is told from the root field on, without it. */
    public static Cost cost(BoundPlan bound, Statistics statistics) {
        if (statistics == Statistics.NONE) {
            return Cost.FREE;
        }
        ListCosts lists = new ListCosts(statistics, bound);
        if (bound.plan() instanceof QueryPlan.Many many) {
            return lists.of(many.connection(), ROOT);
        }
        if (bound.plan() instanceof QueryPlan.Computed computed) {
            return new NetworkCosts(statistics, bound, computed, lists.fields()).cost();
        }
        if (bound.plan() instanceof QueryPlan.Found found) {
            double keys = bound.<List<?>>value(found.keys()).size();
            return Cost.of(keys).plus(lists.fields().of(found.selection(), new ReadingCost(keys, label -> keys, null)));
        }
        QueryPlan.One one = (QueryPlan.One) bound.plan();
        ReadingCost found = new ReadingCost(1, label -> 1, null);
        return Cost.of(found.touched()).plus(lists.fields().of(one.selection(), found));
    }
}
