package org.commissioninggraph.cypher;

import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.plan.TemporalFilter;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What it means to hold at a time. An open end of an interval is a property that is absent, but for the last day of an
 * organisation, which is read from {@link NodeType#LAST_DAY}: of nodes with many properties it takes a seventh less.
 *
 * <p>The same for relationships, which have few properties, takes as long on average: bulk 1.0, nested lists 1.1, figures
 * 0.7 to 1.0 of the time. And plain comparisons, without {@code coalesce}, Neo4j takes to leave three rows of ten, and so
 * asks them before what the caller filters by: the golden quantifiers touched 3.7 times as much, the order of names twice.
 */
final class TemporalConditions {
    private TemporalConditions() {}

    /** A relationship is valid on the half-open interval [since, until). */
    static Condition valid(SymbolicName edge, EdgeType type, TemporalFilter time) {
        if (!type.dated()) {
            return Cypher.noCondition();
        }
        Expression since = Cypher.property(edge, EdgeType.SINCE);
        Expression until = Cypher.property(edge, EdgeType.UNTIL);
        if (time instanceof TemporalFilter.AsOf asOf) {
            Expression day = ParameterValues.parameter(asOf.day());
            return orOpen(since.lte(day)).and(orOpen(until.gt(day)));
        }
        if (time instanceof TemporalFilter.During during) {
            Expression from = ParameterValues.parameter(during.from());
            Expression to = ParameterValues.parameter(during.until());
            return orOpen(since.lt(to)).and(orOpen(until.gt(from)));
        }
        return Cypher.noCondition();
    }

    /**
     * The same in one expression, for patterns of which nothing else is asked. It takes 0.93 to 0.97 of the time, but Neo4j
     * takes it to leave three rows of four, where it takes two of them to leave nine of sixteen: the deepest golden filter
     * touched four times as much.
     */
    static Condition validAlone(SymbolicName edge, EdgeType type, TemporalFilter time) {
        if (!type.dated() || !(time instanceof TemporalFilter.AsOf asOf)) {
            return valid(edge, type, time);
        }
        Expression day = ParameterValues.parameter(asOf.day());
        Condition notYet = Cypher.property(edge, EdgeType.SINCE).gt(day);
        Condition over = Cypher.property(edge, EdgeType.UNTIL).lte(day);
        return Cypher.caseExpression()
                .when(notYet.or(over))
                .then(Cypher.literalFalse())
                .elseDefault(Cypher.literalTrue())
                .asCondition();
    }

    /** An organisation is open from its first to its last day, both inclusive. */
    static Condition open(Node node, TemporalFilter time) {
        Expression opened = node.property(NodeType.OPENED);
        Expression closed = node.property(NodeType.LAST_DAY);
        if (time instanceof TemporalFilter.AsOf asOf) {
            Expression day = ParameterValues.parameter(asOf.day());
            return orOpen(opened.lte(day)).and(orOpen(closed.gte(day)));
        }
        if (time instanceof TemporalFilter.During during) {
            Expression from = ParameterValues.parameter(during.from());
            Expression to = ParameterValues.parameter(during.until());
            return orOpen(opened.lt(to)).and(orOpen(closed.gte(from)));
        }
        return Cypher.noCondition();
    }

    /**
     * Whether it holds of an end of an interval, or that end is open. Written without OR, for each OR Neo4j weighs plans
     * of its own: four hops with dates took three times as long to plan.
     */
    private static Condition orOpen(Condition end) {
        return Cypher.coalesce(end, Cypher.literalTrue()).asCondition();
    }
}
