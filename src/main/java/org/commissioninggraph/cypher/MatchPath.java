package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The patterns that lead to the nodes of a source, and the condition that they hold at its time. Each pattern is a MATCH
 * of its own, since one MATCH would not follow the same relationship there and back.
 *
 * @param start what is read first; null where the first pattern is
 * @param edge the relationship whose properties a row has; null where there is none or more than one
 * @param once whether a node may be reached by more than one way, and is still one row
 */
record MatchPath(
        @Nullable MatchStart start,
        List<PatternElement> patterns,
        Node end,
        @Nullable SymbolicName edge,
        boolean once,
        Condition holds) {

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
            return LineagePath.became(became, from, names);
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
        return new MatchPath(null, List.copyOf(patterns), at, direct ? edge : null, !direct, holds);
    }

    /**
     * The part of it that the full-text index finds too; all of it where nothing is searched for.
     *
     * @param type of its nodes: the index finds those of others, too, and a pattern on what is found names no label
     */
    MatchPath searched(@Nullable Parameter text, EntityType type, VariableNames names) {
        if (text == null) {
            return this;
        }
        MatchStart search = new MatchStart.Search(
                ParameterValues.parameter(text), end.getRequiredSymbolicName(), names.key(), names.boost(type, end));
        return new MatchPath(search, patterns, end, edge, once, holds.and(end.hasLabels(type.name())));
    }

    /** The part of it where a filter holds. */
    MatchPath where(@Nullable Predicate where, VariableNames names) {
        return filtered(where, false, names);
    }

    /** As much of it as tells whether there is a row where a filter holds. */
    MatchPath some(@Nullable Predicate where, VariableNames names) {
        return filtered(where, true, names);
    }

    private MatchPath filtered(@Nullable Predicate where, boolean exists, VariableNames names) {
        boolean first = start == null && patterns.get(0).equals(end);
        FilterPatterns filter = new FilterPatterns(patterns, first, names);
        Condition condition = filter.add(end, edge, where, exists);
        return new MatchPath(start, filter.all(), end, edge, once, holds.and(condition));
    }

    /** The part of it where something else holds too. */
    MatchPath when(Condition condition) {
        return new MatchPath(start, patterns, end, edge, once, condition.and(holds));
    }

    /** The variables of one row. */
    List<IdentifiableElement> variables() {
        List<IdentifiableElement> variables = new ArrayList<>(List.of(end));
        if (edge != null) {
            variables.add(edge);
        }
        if (start instanceof MatchStart.Search search) {
            variables.add(search.score());
        }
        return variables;
    }

    /** How well a row fits what is searched for. */
    Expression score() {
        return ((MatchStart.Search) Objects.requireNonNull(start)).boosted();
    }

    /** A row for each way in which a node is reached. */
    OngoingReading reading() {
        OngoingReadingWithoutWhere reading = null;
        if (start instanceof MatchStart.Rows rows) {
            reading = rows.read();
        }
        for (PatternElement pattern : patterns) {
            reading = reading == null ? first(pattern) : reading.match(pattern);
        }
        return patterns.isEmpty()
                ? Objects.requireNonNull(reading).with(end).where(holds)
                : Objects.requireNonNull(reading).where(holds);
    }

    private OngoingReadingWithoutWhere first(PatternElement pattern) {
        return start instanceof MatchStart.Search search ? search.match(pattern) : Cypher.match(pattern);
    }

    /** How many rows there are, as a statement of its own. */
    Statement counting(SymbolicName name) {
        Expression count = once ? Cypher.countDistinct(end) : Cypher.count(end);
        return reading().returning(count.as(name)).build();
    }

    /**
     * Whether {@link #count} may stand beside other values. Neo4j takes all of them for an aggregate if
     * one is within, and the Cypher-DSL writes the aliases in what is read first only where it meets them first.
     */
    boolean countsInPlace() {
        return start == null;
    }

    /** How many rows there are. */
    Expression count() {
        return Cypher.count(
                once
                        ? reading().returningDistinct(end).build()
                        : reading().returning(end).build());
    }
}
