package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.ChangeType;
import org.commissioninggraph.model.ChangeType.Kind;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.plan.Source;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The rows of changes: a branch for organisations, for memberships and for successions. Where they are asked of one node,
 * the branches start at it and at those that point to it, and keep what concerns it.
 *
 * <p>A branch reads each thing once and makes a row of each day on which it begins or ends. Branches for what begins and
 * for what ends, with subqueries for what goes on and what moves, were twice as long and touched five times as much for
 * one organisation, and nearly twice as much for all.
 */
final class ChangeStatements {
    private static final Expression DAY = Cypher.duration("P1D");

    private final Source.Changes source;
    private final @Nullable Node at;
    private final VariableNames names;
    private final Node row;
    private final String label;

    /**
     * @param at the node that they are told of; null for all
     */
    ChangeStatements(Source.Changes source, @Nullable Node at, VariableNames names) {
        this.source = source;
        this.at = at == null ? null : VariableNames.bare(at);
        this.names = names;
        this.row = VariableNames.bare(names.node(source.type()));
        this.label = source.succession().type().name();
    }

    MatchPath path() {
        MembershipChanges memberships = new MembershipChanges(
                this, names, source.succession().memberships().toArray(String[]::new));
        Statement all = Cypher.unionAll(lives(), memberships.statement(), succeeded());
        return new MatchPath(new MatchStart.Rows(all, at), List.of(), row, null, false, Cypher.noCondition());
    }

    private Statement lives() {
        Node node = at == null ? node() : at;
        SymbolicName day = names.value();
        Expression opened = node.property(NodeType.OPENED);
        List<Expression> ends = List.of(opened, node.property(NodeType.CLOSED).add(DAY));
        Case kind = Cypher.caseExpression()
                .when(opened.isEqualTo(day))
                .then(kind(Kind.OPENED))
                .elseDefault(kind(Kind.CLOSED));
        OngoingReading all = at == null ? Cypher.match(node) : Cypher.with(at);
        return told(
                on(all, ends, day, node),
                new ChangeRow(day, kind, node, null, null, null, node.property(ChangeType.SOURCE)));
    }

    private Statement succeeded() {
        String type = source.succession().step().type();
        Node old = node();
        Node next = node();
        Relationship edge = edge(old, next, type);
        Expression on = edge.property(EdgeType.ON);
        Case kind = Cypher.caseExpression()
                .when(several(Cypher.anyNode().relationshipTo(VariableNames.bare(next), type), on))
                .then(kind(Kind.MERGED))
                .when(several(VariableNames.bare(old).relationshipTo(Cypher.anyNode(), type), on))
                .then(kind(Kind.SPLIT))
                .elseDefault(kind(Kind.SUCCEEDED));
        OngoingReading reading = from(old, edge, type).where(within(on));
        return told(
                at == null
                        ? reading
                        : reading.with(at, edge, old, next).where(concerns(old.asExpression(), next.asExpression())),
                new ChangeRow(
                        on, kind, old, null, next.asExpression(), Cypher.type(edge), edge.property(ChangeType.SOURCE)));
    }

    private static Condition several(Relationship edge, Expression on) {
        return Cypher.count(edge.withProperties(EdgeType.ON, on)).gt(Cypher.literalOf(1));
    }

    /** Edges of these types that start at any node, or, where changes are told of one, at it or one that points to it. */
    OngoingReadingWithoutWhere from(Node start, Relationship edge, String... types) {
        if (at == null) {
            return Cypher.match(edge);
        }
        return Cypher.match(at.relationshipFrom(start, types).length(0, 1))
                .withDistinct(at, VariableNames.bare(start))
                .match(edge);
    }

    /** A row for each of these days that lies in those that are asked for. */
    OngoingReading on(OngoingReading reading, List<Expression> days, SymbolicName day, IdentifiableElement... kept) {
        return reading.unwind(Cypher.listOf(days))
                .as(day)
                .with(and(List.of(kept), day))
                .where(within(day));
    }

    /** These variables, and the node that changes are told of. */
    List<IdentifiableElement> and(List<? extends IdentifiableElement> some, IdentifiableElement... more) {
        List<IdentifiableElement> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        if (at != null && !all.contains(at)) {
            all.add(at);
        }
        return all;
    }

    /** That the node which changes are told of is one of these. */
    Condition concerns(Expression... nodes) {
        return at == null ? Cypher.noCondition() : at.asExpression().in(Cypher.listOf(nodes));
    }

    Statement told(OngoingReading reading, ChangeRow change) {
        String key = source.succession().type().key().name();
        return reading.returning(change.map(key).as(row.getRequiredSymbolicName()))
                .build();
    }

    private Condition within(Expression day) {
        return day.gte(ParameterValues.parameter(source.time().from()))
                .and(day.lt(ParameterValues.parameter(source.time().until())));
    }

    Node node() {
        return names.node(label);
    }

    Relationship edge(Node from, Node to, String... types) {
        return from.relationshipTo(to, types).named(names.relationship());
    }

    static Expression kind(Kind kind) {
        return Cypher.literalOf(kind.name());
    }
}
