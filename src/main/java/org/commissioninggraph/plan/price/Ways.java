package org.commissioninggraph.plan.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.Time;

/**
 * Follows relationships. From each node all those of a type are read, whatever their dates and whatever is at their
 * other end; only those that hold lead on.
 */
record Ways(Statistics statistics, Planned planned) {
    Reading along(List<Relationship> steps, Time time, NodeGroup start) {
        NodeGroup at = start;
        double touched = 0;
        for (Relationship step : steps.subList(0, steps.size() - 1)) {
            Reading next = over(step, time, at);
            touched += next.touched();
            at = next.nodes(step.target());
        }
        Relationship last = steps.get(steps.size() - 1);
        Reading reached = over(last, time, at).touching(touched);
        // More than one step gives each node once.
        double once = steps.size() == 1
                ? Double.POSITIVE_INFINITY
                : start.number() * statistics.nodes(last.target()).all();
        return reached.atMost(once);
    }

    private Reading over(Relationship step, Time time, NodeGroup start) {
        if (!step.stored()) {
            return new Reading(start.number(), label -> start.number(), null);
        }
        Days days = step.edge().dated() ? Days.of(time, planned) : Days.ALL;
        boolean one = !step.many() && time instanceof Time.AsOf;
        double touched = met(start, step.type(), step.direction(), Statistics.ANY, Days.ALL);
        return new Reading(
                touched,
                label -> {
                    double held = met(start, step.type(), step.direction(), label, days);
                    return one ? Math.min(held, start.number()) : held;
                },
                step);
    }

    /** How many relationships there are from these nodes. */
    double met(NodeGroup start, String type, Direction direction, String other, Days days) {
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
