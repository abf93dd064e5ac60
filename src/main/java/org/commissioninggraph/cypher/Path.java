package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.Time;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The patterns that lead to the nodes of a source, and the condition that they hold at its time. Each pattern is a MATCH
 * of its own, since one MATCH would not follow the same relationship there and back.
 *
 * @param edge the relationship whose properties a row has; null where there is none or more than one
 */
record Path(List<PatternElement> patterns, Node end, @Nullable SymbolicName edge, Condition holds) {

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
        List<PatternElement> patterns = new ArrayList<>();
        Condition holds = Cypher.noCondition();
        Node at = Cypher.anyNode(from.getRequiredSymbolicName());
        SymbolicName edge = null;
        for (Relationship step : steps) {
            Node next = names.node(step.target());
            edge = names.relationship();
            patterns.add(
                    step.direction() == Direction.OUT
                            ? at.relationshipTo(next, step.type()).named(edge)
                            : at.relationshipFrom(next, step.type()).named(edge));
            holds = holds.and(Times.valid(edge, step.edge(), time));
            at = Cypher.anyNode(next.getRequiredSymbolicName());
        }
        return new Path(List.copyOf(patterns), at, steps.size() == 1 ? edge : null, holds);
    }

    /**
     * The part of it where a filter holds. What the filter asks of the one node that a hop leads to becomes a pattern
     * too, and not a subquery, so that Neo4j may start from there.
     */
    Path where(@Nullable Predicate where, Names names) {
        List<PatternElement> all = new ArrayList<>(patterns);
        Condition condition = narrowed(all, end, edge, where, names);
        return new Path(List.copyOf(all), end, edge, holds.and(condition));
    }

    private static Condition narrowed(
            List<PatternElement> patterns,
            Node node,
            @Nullable SymbolicName edge,
            @Nullable Predicate where,
            Names names) {
        if (where instanceof Predicate.And and) {
            Condition all = Cypher.noCondition();
            for (Predicate predicate : and.all()) {
                all = all.and(narrowed(patterns, node, edge, predicate, names));
            }
            return all;
        }
        if (where instanceof Predicate.Exists exists && exists.source().one()) {
            Path one = along(exists.source().steps(), exists.source().time(), node, names);
            patterns.addAll(one.patterns());
            return one.holds().and(narrowed(patterns, one.end(), one.edge(), exists.where(), names));
        }
        return new Conditions(node, edge, names).of(where);
    }

    /** The part of it where something else holds too. */
    Path when(Condition condition) {
        return new Path(patterns, end, edge, condition.and(holds));
    }

    /** The variables of one row. */
    List<IdentifiableElement> variables() {
        return edge == null ? List.of(end) : List.of(end, edge);
    }

    OngoingReadingWithWhere reading() {
        OngoingReadingWithoutWhere reading = Cypher.match(patterns.get(0));
        for (PatternElement pattern : patterns.subList(1, patterns.size())) {
            reading = reading.match(pattern);
        }
        return reading.where(holds);
    }
}
