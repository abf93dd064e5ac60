package org.commissioninggraph.plan.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Every;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.TemporalFilter;
import org.commissioninggraph.schema.Comparison;

/**
 * Follows relationships. From each node all those of a type are read, whatever their dates and whatever is at their
 * other end; only those that hold lead on.
 */
record RelationshipCounts(Statistics statistics, BoundPlan bound) {
    ReadingCost along(List<Relationship> steps, TemporalFilter time, NodeGroup start) {
        NodeGroup at = start;
        double touched = 0;
        for (Relationship step : steps.subList(0, steps.size() - 1)) {
            ReadingCost next = over(step, time, at);
            touched += next.touched();
            at = next.nodes(step.target());
        }
        Relationship last = steps.get(steps.size() - 1);
        ReadingCost reached = over(last, time, at).touching(touched);
        // More than one step gives each node once.
        double once = steps.size() == 1
                ? Double.POSITIVE_INFINITY
                : start.number() * statistics.nodes(last.target()).all();
        return reached.atMost(once);
    }

    private ReadingCost over(Relationship step, TemporalFilter time, NodeGroup start) {
        if (step.every() != null) {
            return every(step.every(), statistics.nodes(step.target()).all(), time, start);
        }
        if (!step.stored()) {
            return new ReadingCost(start.number(), label -> start.number(), null);
        }
        DayRange days = step.edge().dated() ? DayRange.of(time, bound) : DayRange.ALL;
        boolean one = !step.many() && time instanceof TemporalFilter.AsOf;
        double touched = met(start, step.type(), step.direction(), Statistics.ANY, DayRange.ALL);
        return new ReadingCost(
                touched,
                label -> {
                    double held = met(start, step.type(), step.direction(), label, days);
                    return one ? Math.min(held, start.number()) : held;
                },
                step);
    }

    /** Each node of the type is looked at, from each of these nodes. */
    private ReadingCost every(Every every, double all, TemporalFilter time, NodeGroup start) {
        DayRange days = DayRange.of(time, bound);
        return new ReadingCost(
                start.number() * all,
                label -> start.number() * Math.min(statistics.nodes(label).on(days), passing(every, label)),
                null);
    }

    private double passing(Every every, String label) {
        return every.property() == null || every.value() == null
                ? Double.POSITIVE_INFINITY
                : statistics.values(label, every.property()).passing(Comparison.EQ, every.value());
    }

    /** How many relationships there are from these nodes. */
    double met(NodeGroup start, String type, Direction direction, String other, DayRange days) {
        return statistics
                .degree(start.label(), type, direction, other)
                .of(start.number(), days, start.reachedBy(type, direction));
    }

    /** The same steps from their end back to their beginning. */
    static List<Relationship> backward(List<Relationship> steps) {
        List<Relationship> backward = new ArrayList<>();
        for (Relationship step : steps) {
            backward.add(new Relationship(
                    step.name(),
                    "",
                    step.target(),
                    step.owner(),
                    true,
                    step.type(),
                    step.direction() == Direction.OUT ? Direction.IN : Direction.OUT,
                    step.edge()));
        }
        Collections.reverse(backward);
        return backward;
    }

    /** Whether there are relationships to follow at all. */
    static boolean areStored(List<Relationship> steps) {
        return steps.stream().allMatch(step -> step.edge() != EdgeType.NONE);
    }
}
