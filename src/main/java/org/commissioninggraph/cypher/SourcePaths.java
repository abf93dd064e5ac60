package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The paths to the nodes of a source. */
final class SourcePaths {
    private SourcePaths() {}

    /**
     * @param from the node at hand; null for a source that starts from nowhere
     */
    static MatchPath to(Source source, @Nullable Node from, VariableNames names) {
        if (source instanceof Source.All all) {
            Node node = names.node(all.type());
            Condition open = all.type().hasLife() ? TemporalConditions.open(node, all.time()) : Cypher.noCondition();
            return new MatchPath(null, List.of(node), node, null, false, open);
        }
        if (source instanceof Source.Changes changes) {
            return new ChangeStatements(changes, from, names).path();
        }
        if (from == null) {
            throw new IllegalStateException("nothing to start from");
        }
        if (source instanceof Source.Became became) {
            return became(became, from, names);
        }
        Source.Reached reached = (Source.Reached) source;
        return along(reached.steps(), reached.time(), from, names, false);
    }

    /** The same, where nothing is asked of the nodes on it but that they are there. */
    static MatchPath alone(Source source, @Nullable Node from, VariableNames names) {
        return from != null && source instanceof Source.Reached reached
                ? along(reached.steps(), reached.time(), from, names)
                : to(source, from, names);
    }

    /** Along steps, where nothing is asked of the nodes on the way. */
    static MatchPath along(List<Relationship> steps, TemporalFilter time, Node from, VariableNames names) {
        return along(steps, time, from, names, true);
    }

    private static MatchPath along(
            List<Relationship> steps, TemporalFilter time, Node from, VariableNames names, boolean alone) {
        List<PatternElement> patterns = new ArrayList<>();
        Condition holds = Cypher.noCondition();
        Node at = VariableNames.bare(from);
        SymbolicName edge = null;
        for (Relationship step : steps) {
            Node next = alone ? names.endAlone(step) : names.end(step);
            if (step.stored()) {
                edge = names.relationship();
                patterns.add(
                        step.direction() == Direction.OUT
                                ? at.relationshipTo(next, step.type()).named(edge)
                                : at.relationshipFrom(next, step.type()).named(edge));
                holds = holds.and(
                        alone
                                ? TemporalConditions.validAlone(edge, step.edge(), time)
                                : TemporalConditions.valid(edge, step.edge(), time));
            } else {
                patterns.add(next);
                holds = holds.and(EveryConditions.unstored(step, at, next, time, names));
            }
            at = VariableNames.bare(next);
        }
        boolean direct = steps.size() == 1;
        return new MatchPath(
                null,
                List.copyOf(patterns),
                at,
                direct ? edge : null,
                !direct,
                holds,
                Beside.NONE,
                Source.Reached.one(steps, time) ? Cardinality.ONE_OR_NONE : Cardinality.MANY);
    }

    /** The nodes that one has become by a day: over no succession or more, all of them by then. */
    private static MatchPath became(Source.Became became, Node from, VariableNames names) {
        Succession succession = became.succession();
        Node end = names.node(succession.type());
        SymbolicName steps = names.relationship();
        SymbolicName step = names.relationship();
        Condition byThen = Cypher.all(step)
                .in(steps)
                .where(Cypher.property(step, EdgeType.ON)
                        .lte(ParameterValues.parameter(became.time().day())));
        PatternElement way = VariableNames.bare(from)
                .relationshipTo(end, succession.step().type())
                .min(0)
                .named(steps);
        return new MatchPath(
                null,
                List.of(way),
                VariableNames.bare(end),
                null,
                true,
                byThen.and(TemporalConditions.open(end, became.time())));
    }
}
