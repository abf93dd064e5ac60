package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.TemporalFilter;
import org.jspecify.annotations.Nullable;

/**
 * What filters touch: the nodes that they reach over hops, from each node that they judge. Whatever their days, since it
 * is for the database to decide what it looks at first.
 */
record FilterCosts(RelationshipCounts ways, Selectivity selectivity) {
    private static final TemporalFilter ALWAYS = new TemporalFilter.Always();

    double touched(@Nullable Predicate predicate, NodeGroup nodes) {
        return touched(predicate, nodes, false);
    }

    /**
     * @param alike whether the nodes may all have the value that is asked for, however few others have it
     */
    double touched(@Nullable Predicate predicate, NodeGroup nodes, boolean alike) {
        if (predicate instanceof Predicate.And and) {
            // Where a value is compared beside a hop, the hop is followed only where the value fits.
            double fitting = alike ? 1 : selectivity.ofValues(and, nodes.label());
            return touched(and.all(), nodes.times(fitting), alike);
        }
        if (predicate instanceof Predicate.Or or) {
            return touched(or.any(), nodes, alike);
        }
        if (predicate instanceof Predicate.Not not) {
            return touched(not.predicate(), nodes, alike);
        }
        if (predicate instanceof Predicate.Exists exists) {
            ReadingCost reached = ways.along(exists.source().steps(), ALWAYS, nodes);
            String type = exists.source().type().name();
            boolean back = nodes.goesBack(exists.source().steps());
            return reached.touched() + touched(exists.where(), reached.nodes(type), back);
        }
        if (predicate instanceof Predicate.Count count) {
            return ways.along(count.source().steps(), ALWAYS, nodes).touched();
        }
        return 0;
    }

    private double touched(List<Predicate> all, NodeGroup nodes, boolean alike) {
        double touched = 0;
        for (Predicate predicate : all) {
            touched += touched(predicate, nodes, alike);
        }
        return touched;
    }
}
