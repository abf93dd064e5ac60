package org.commissioninggraph.plan.cost;

import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Source;

/**
 * What changes touch: nodes twice, for their first days and their last, memberships twice, for those that began and those
 * that ended, and successions.
 */
record ChangeCosts(Statistics statistics, RelationshipCounts ways, BoundPlan bound) {
    /** To tell whether a membership goes on in another one, or moves, those beside it are read. */
    private static final double ROWS_OF_A_CHANGE = 6;

    ReadingCost of(Source.Changes source, NodeGroup start) {
        DayRange days = DayRange.of(source.time(), bound);
        return start.label().equals(Statistics.ANY)
                ? ofAll(source.succession(), days)
                : ofSome(source.succession(), days, start);
    }

    private ReadingCost ofAll(Succession succession, DayRange days) {
        String type = succession.type().name();
        Intervals nodes = statistics.nodes(type);
        Intervals steps = out(type, succession.step().type());
        double edges = 0;
        double events = nodes.events(days) + steps.all();
        for (String membership : succession.memberships()) {
            Intervals held = out(type, membership);
            edges += held.all();
            events += held.events(days);
        }
        // Memberships are read from the nodes at which they start.
        return reading(4 * nodes.all() + 2 * edges + steps.all() + ROWS_OF_A_CHANGE * events, events);
    }

    /** All that is told of a node, or of one that is a member of it. */
    private ReadingCost ofSome(Succession succession, DayRange days, NodeGroup start) {
        String type = succession.type().name();
        double members = start.number();
        double all = 0;
        double events = 0;
        for (String membership : succession.memberships()) {
            members += ways.met(start, membership, Direction.IN, Statistics.ANY, DayRange.ALL);
            all += out(type, membership).all();
            events += out(type, membership).events(days);
        }
        double memberships =
                members * Math.max(1, all / Math.max(1, statistics.nodes(type).all()));
        double steps = 2 * ways.met(start, succession.step().type(), Direction.IN, Statistics.ANY, DayRange.ALL)
                + ways.met(start, succession.step().type(), Direction.OUT, Statistics.ANY, DayRange.ALL);
        double share = all == 0 ? 0 : Math.min(1, events / all);
        double found = 2 * start.number() + steps + memberships * share;
        double touched = start.number() + 2 * (members + memberships) + steps;
        return reading(touched + ROWS_OF_A_CHANGE * found, found);
    }

    private static ReadingCost reading(double touched, double found) {
        return new ReadingCost(touched, label -> found, null);
    }

    private Intervals out(String label, String type) {
        return statistics.degree(label, type, Direction.OUT, Statistics.ANY).edges();
    }
}
