package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
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

/**
 * The rows of changes: a branch for each way in which something happens. Where they are asked of one node, the branches
 * start at it and at those that point to it, and keep what concerns it.
 */
final class Changes {
    private static final Expression DAY = Cypher.duration("P1D");

    private final Source.Changes source;
    private final @Nullable Node at;
    private final Names names;
    private final Node row;
    private final String label;

    /**
     * @param at the node that they are told of; null for all
     */
    Changes(Source.Changes source, @Nullable Node at, Names names) {
        this.source = source;
        this.at = at == null ? null : Names.bare(at);
        this.names = names;
        this.row = Names.bare(names.node(source.type()));
        this.label = source.succession().type().name();
    }

    Path path() {
        Memberships memberships =
                new Memberships(this, source.succession().memberships().toArray(String[]::new));
        Statement all = Cypher.unionAll(opened(), closed(), memberships.began(), memberships.ended(), succeeded());
        return new Path(new Start.Rows(all, at), List.of(), row, null, false, Cypher.noCondition());
    }

    private Statement opened() {
        Node node = at == null ? node() : at;
        return life(node, node.property(NodeType.OPENED), Kind.OPENED);
    }

    private Statement closed() {
        Node node = at == null ? node() : at;
        return life(node, node.property(NodeType.CLOSED).add(DAY), Kind.CLOSED);
    }

    private Statement life(Node node, Expression on, Kind kind) {
        OngoingReading reading = at == null
                ? Cypher.match(node).where(within(on))
                : Cypher.with(at).where(within(on));
        return told(reading, new ChangeRow(on, kind(kind), node, null, null, null, node));
    }

    private Statement succeeded() {
        String type = source.succession().step().type();
        Node old = node();
        Node next = node();
        Relationship edge = edge(old, next, type);
        Expression on = edge.property(EdgeType.ON);
        Relationship likewise = edge(Cypher.anyNode(), Names.bare(next), type);
        Relationship besides = edge(Names.bare(old), Cypher.anyNode(), type);
        Case kind = Cypher.caseExpression()
                .when(several(likewise, on))
                .then(kind(Kind.MERGED))
                .when(several(besides, on))
                .then(kind(Kind.SPLIT))
                .elseDefault(kind(Kind.SUCCEEDED));
        OngoingReading reading = from(old, edge, type).where(within(on));
        return told(keeping(reading, edge, old, next), new ChangeRow(on, kind, old, null, next, edge, edge));
    }

    private static Condition several(Relationship edge, Expression on) {
        return Cypher.count(Cypher.match(edge)
                        .where(edge.property(EdgeType.ON).isEqualTo(on))
                        .returning(edge)
                        .build())
                .gt(Cypher.literalOf(1));
    }

    /** Edges of these types that start at any node, or, where changes are told of one, at it or one that points to it. */
    OngoingReadingWithoutWhere from(Node start, Relationship edge, String... types) {
        if (at == null) {
            return Cypher.match(edge);
        }
        return Cypher.match(at.relationshipFrom(start, types).length(0, 1))
                .withDistinct(at, Names.bare(start))
                .match(edge);
    }

    /** The rows of a reading that concern the node that changes are told of, through one of these. */
    OngoingReading keeping(OngoingReading reading, Relationship edge, Node... nodes) {
        if (at == null) {
            return reading;
        }
        List<IdentifiableElement> kept = new ArrayList<>(List.of(at, edge));
        Condition concerned = Cypher.literalFalse().asCondition();
        for (Node node : nodes) {
            kept.add(node);
            concerned = concerned.or(node.isEqualTo(at));
        }
        return reading.with(kept).where(concerned);
    }

    Statement told(OngoingReading reading, ChangeRow change) {
        String key = source.succession().type().key().name();
        return reading.returning(change.map(key).as(row.getRequiredSymbolicName()))
                .build();
    }

    Condition within(Expression day) {
        return day.gte(Values.parameter(source.time().from()))
                .and(day.lt(Values.parameter(source.time().until())));
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
