package org.commissioninggraph.cypher;

import java.util.List;
import org.commissioninggraph.model.ChangeType;
import org.commissioninggraph.model.ChangeType.Kind;
import org.commissioninggraph.model.EdgeType;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The changes that memberships make. Those of one member and type that begin or end on a day are told together: whatever
 * began with whatever ended as MOVED, and where there is only one of the two as JOINED or LEFT. One that goes on without a
 * break, in a new edge, is neither.
 */
final class MembershipChanges {
    private final ChangeStatements changes;
    private final VariableNames names;
    private final String[] types;

    MembershipChanges(ChangeStatements changes, VariableNames names, String[] types) {
        this.changes = changes;
        this.names = names;
        this.types = types;
    }

    Statement statement() {
        Node member = changes.node();
        Relationship edge = changes.edge(member, changes.node(), types);
        SymbolicName day = names.value();
        SymbolicName type = names.value();
        SymbolicName began = names.value();
        SymbolicName ended = names.value();
        Relationship joined = variable(names.relationship());
        Relationship left = variable(names.relationship());
        List<Expression> days = List.of(edge.property(EdgeType.SINCE), edge.property(EdgeType.UNTIL));
        OngoingReading told = changes.on(changes.from(member, edge, types), days, day, member, edge)
                .with(changes.and(
                        List.of(member, day),
                        Cypher.type(edge).as(type),
                        having(edge, EdgeType.SINCE, day).as(began),
                        having(edge, EdgeType.UNTIL, day).as(ended)))
                .with(changes.and(
                        List.of(member, day, type),
                        without(began, ended).as(began),
                        without(ended, began).as(ended)))
                .unwind(orNull(began))
                .as(joined.getRequiredSymbolicName())
                .unwind(orNull(ended))
                .as(left.getRequiredSymbolicName())
                .with(changes.and(List.of(member, day, type, joined, left)))
                .where(Cypher.coalesce(joined.asExpression(), left.asExpression())
                        .isNotNull()
                        .and(changes.concerns(member.asExpression(), Cypher.endNode(joined), Cypher.endNode(left))));
        return changes.told(told, row(day, type, member, joined, left));
    }

    private static ChangeRow row(
            SymbolicName day, SymbolicName type, Node member, Relationship joined, Relationship left) {
        Case kind = Cypher.caseExpression()
                .when(left.asExpression().isNull())
                .then(ChangeStatements.kind(Kind.JOINED))
                .when(joined.asExpression().isNull())
                .then(ChangeStatements.kind(Kind.LEFT))
                .elseDefault(ChangeStatements.kind(Kind.MOVED));
        Expression source = Cypher.coalesce(joined.property(ChangeType.SOURCE), left.property(ChangeType.SOURCE));
        return new ChangeRow(day, kind, member, Cypher.endNode(left), Cypher.endNode(joined), type, source);
    }

    /** A relationship that is known by a name. */
    private static Relationship variable(SymbolicName name) {
        return Cypher.anyNode().relationshipTo(Cypher.anyNode()).named(name);
    }

    /** The edges of which this end is on the day. */
    private static Expression having(PropertyContainer edge, String end, SymbolicName day) {
        return Cypher.collect(
                Cypher.caseExpression().when(edge.property(end).isEqualTo(day)).then(edge.asExpression()));
    }

    /** Those edges that do not lead where one of the others leads. */
    private Expression without(SymbolicName edges, SymbolicName others) {
        Relationship edge = variable(names.relationship());
        Relationship other = variable(names.relationship());
        return Cypher.listWith(edge.getRequiredSymbolicName())
                .in(edges)
                .where(Cypher.none(other.getRequiredSymbolicName())
                        .in(others)
                        .where(Cypher.endNode(other).isEqualTo(Cypher.endNode(edge))))
                .returning();
    }

    /** A list to unwind: a row of null where it is empty. */
    private static Expression orNull(SymbolicName list) {
        return Cypher.caseExpression(list)
                .when(Cypher.listOf())
                .then(Cypher.listOf(Cypher.literalNull()))
                .elseDefault(list);
    }
}
