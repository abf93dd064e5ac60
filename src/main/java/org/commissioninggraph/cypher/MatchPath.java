package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.plan.Parameter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Named;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
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
 * @param beside what else each row has
 * @param cardinality how many rows there are
 */
record MatchPath(
        @Nullable MatchStart start,
        List<PatternElement> patterns,
        Node end,
        @Nullable SymbolicName edge,
        boolean once,
        Condition holds,
        Beside beside,
        Cardinality cardinality) {
    /** One whose rows have nothing besides, however many there are. */
    MatchPath(
            @Nullable MatchStart start,
            List<PatternElement> patterns,
            Node end,
            @Nullable SymbolicName edge,
            boolean once,
            Condition holds) {
        this(start, patterns, end, edge, once, holds, Beside.NONE, Cardinality.MANY);
    }

    /** The relationship by which the last step leads to its end. */
    SymbolicName last() {
        return ((Named) patterns.get(patterns.size() - 1)).getRequiredSymbolicName();
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
        return new MatchPath(
                search, patterns, end, edge, once, holds.and(end.hasLabels(type.name())), beside, cardinality);
    }

    /** Whether an index may find its nodes: not where it leads by a relationship that tells what they are. */
    boolean mayUseIndex() {
        return patterns.isEmpty()
                || !(patterns.get(patterns.size() - 1) instanceof Relationship last)
                || !last.getRight().getLabels().isEmpty();
    }

    /**
     * The part of it that takes these patterns, and where something else holds too.
     *
     * @param led the nodes that these patterns lead to, and each row has
     */
    MatchPath with(List<PatternElement> others, Condition condition, Beside led) {
        return new MatchPath(start, others, end, edge, once, holds.and(condition), led, cardinality);
    }

    /** The part of it where something else holds too. */
    MatchPath when(Condition condition) {
        return new MatchPath(start, patterns, end, edge, once, condition.and(holds), beside, cardinality);
    }

    /**
     * The same with one row in any case, where that is possible: to collect what is one row at most takes an eighth more of
     * 8,239 practices with their CCG. It is called for each row of another path, whose order it keeps. What a
     * rule leads to from a node that is not there is read for nothing: the tables are small.
     */
    MatchPath optional() {
        return cardinality == Cardinality.ONE_OR_NONE && start == null && patterns.size() == 1
                ? new MatchPath(start, patterns, end, edge, once, holds, beside, Cardinality.ONE)
                : this;
    }

    /** What there is of the one row, or null. */
    Expression single(Expression value) {
        return cardinality == Cardinality.ONE ? ofOne(value, Cypher.literalNull()) : Cypher.head(Cypher.collect(value));
    }

    /** The node or the relationship of the one row, or null. */
    Expression singleVariable(SymbolicName variable) {
        return cardinality == Cardinality.ONE ? variable : Cypher.head(Cypher.collect(variable));
    }

    /** What there is of each row, in a list. */
    Expression all(Expression value) {
        return cardinality == Cardinality.ONE ? ofOne(Cypher.listOf(value), Cypher.listOf()) : Cypher.collect(value);
    }

    private Expression ofOne(Expression some, Expression none) {
        return Cypher.caseExpression().when(end.isNull()).then(none).elseDefault(some);
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
        if (cardinality == Cardinality.ONE) {
            return Cypher.optionalMatch(patterns.get(0)).where(holds);
        }
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
