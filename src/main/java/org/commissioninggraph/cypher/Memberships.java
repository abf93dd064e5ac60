package org.commissioninggraph.cypher;

import org.commissioninggraph.model.ChangeType.Kind;
import org.commissioninggraph.model.EdgeType;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/** The changes that memberships make. One that goes on without a break, in a new edge, is none. */
final class Memberships {
    private final Changes changes;
    private final String[] types;

    Memberships(Changes changes, String[] types) {
        this.changes = changes;
        this.types = types;
    }

    /** JOINED, or MOVED where another membership of the same type ended on that day. */
    Statement began() {
        Node member = changes.node();
        Node to = changes.node();
        Node from = changes.node();
        Relationship edge = changes.edge(member, to, types);
        Relationship before = changes.edge(Names.bare(member), from, types);
        Expression since = edge.property(EdgeType.SINCE);
        OngoingReading reading = changes.from(member, edge, types)
                .where(changes.within(since).and(not(member, to, edge, EdgeType.UNTIL, since)))
                .optionalMatch(before)
                .where(likewise(before, edge, EdgeType.UNTIL, since)
                        .and(not(member, from, edge, EdgeType.SINCE, since)));
        Case kind = Cypher.caseExpression()
                .when(from.isNull())
                .then(Changes.kind(Kind.JOINED))
                .elseDefault(Changes.kind(Kind.MOVED));
        return changes.told(
                changes.keeping(reading, edge, member, from, to),
                new ChangeRow(since, kind, member, from, to, edge, edge));
    }

    /** LEFT, unless another membership of the same type began on that day: that one is told as MOVED. */
    Statement ended() {
        Node member = changes.node();
        Node from = changes.node();
        Node next = changes.node();
        Relationship edge = changes.edge(member, from, types);
        Relationship after = changes.edge(Names.bare(member), next, types);
        Expression until = edge.property(EdgeType.UNTIL);
        Condition told = likewise(after, edge, EdgeType.SINCE, until)
                .and(next.isEqualTo(from).or(not(member, next, edge, EdgeType.UNTIL, until)));
        OngoingReading reading = changes.from(member, edge, types)
                .where(changes.within(until)
                        .and(Cypher.exists(Cypher.match(after)
                                        .where(told)
                                        .returning(after)
                                        .build())
                                .not()));
        return changes.told(
                changes.keeping(reading, edge, member, from),
                new ChangeRow(until, Changes.kind(Kind.LEFT), member, from, null, edge, edge));
    }

    /** Whether no edge of the type of another, between these two, has this end on that day. */
    private Condition not(Node member, Node of, Relationship edge, String end, Expression day) {
        Relationship other = changes.edge(Names.bare(member), Names.bare(of), types);
        return Cypher.exists(Cypher.match(other)
                        .where(likewise(other, edge, end, day))
                        .returning(other)
                        .build())
                .not();
    }

    private static Condition likewise(Relationship other, Relationship edge, String end, Expression day) {
        return Cypher.type(other)
                .isEqualTo(Cypher.type(edge))
                .and(other.property(end).isEqualTo(day));
    }
}
