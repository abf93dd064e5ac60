package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.Time;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The pattern that leads to the nodes of a source, and the condition that it holds at its time.
 *
 * @param edge the relationship whose properties a row has; null where there is none or more than one
 */
record Path(List<PatternElement> pattern, Node end, @Nullable SymbolicName edge, Condition holds) {

    /**
     * @param from the node at hand; null for a source of all nodes
     */
    static Path to(Source source, @Nullable Node from, Names names) {
        if (source instanceof Source.All all) {
            Node node = names.node(all.type());
            Condition open = all.type().hasLife() ? Times.open(node, all.time()) : Cypher.noCondition();
            return new Path(List.of(node), node, null, open);
        }
        Source.Reached reached = (Source.Reached) source;
        if (from == null) {
            throw new IllegalStateException("nothing to start from");
        }
        return along(reached.steps(), reached.time(), from, names);
    }

    static Path along(List<Relationship> steps, Time time, Node from, Names names) {
        List<PatternElement> pattern = new ArrayList<>();
        Condition holds = Cypher.noCondition();
        Node at = Cypher.anyNode(from.getRequiredSymbolicName());
        SymbolicName edge = null;
        for (Relationship step : steps) {
            Node next = names.node(step.target());
            edge = names.relationship();
            pattern.add(
                    step.direction() == Direction.OUT
                            ? at.relationshipTo(next, step.type()).named(edge)
                            : at.relationshipFrom(next, step.type()).named(edge));
            holds = holds.and(Times.valid(edge, step.edge(), time));
            at = Cypher.anyNode(next.getRequiredSymbolicName());
        }
        return new Path(List.copyOf(pattern), at, steps.size() == 1 ? edge : null, holds);
    }
}
