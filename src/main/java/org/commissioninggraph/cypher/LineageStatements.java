package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.TypeName;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/** What came before a node and after it, as far as successions lead. */
final class LineageStatements {
    private final VariableNames names;
    private final NodeProjection nodes;

    LineageStatements(VariableNames names, NodeProjection nodes) {
        this.names = names;
        this.nodes = nodes;
    }

    /** A value for each part of the lineage: a list of its nodes, or of its edges. */
    Projection of(Output.Lineage lineage, Node at, Condition when, Subqueries subqueries) {
        List<Expression> parts = new ArrayList<>();
        List<FieldDecoder> fields = new ArrayList<>();
        for (Part part : lineage.parts()) {
            if (part instanceof TypeName type) {
                fields.add(FieldDecoder.of(type));
                continue;
            }
            Projection list = subqueries.read(name -> part instanceof Part.Nodes of
                    ? nodes(of, lineage.succession(), VariableNames.bare(at), when, name)
                    : edges((Part.Edges) part, lineage.succession(), VariableNames.bare(at), when, name));
            fields.add(
                    new FieldDecoder(part.field(), ListDecoder.of(part.field().type(), list.decoder()), parts.size()));
            parts.add(list.expression());
        }
        return new Projection(Cypher.listOf(parts), new ObjectDecoder(fields));
    }

    /** With the decoder of one of them. */
    private Subquery nodes(Part.Nodes part, Succession succession, Node at, Condition when, SymbolicName name) {
        Node node = names.node(succession.type());
        String type = succession.step().type();
        Statement all = Cypher.union(
                Cypher.match(at.relationshipTo(node, type).min(0))
                        .where(when)
                        .returning(node)
                        .build(),
                Cypher.match(at.relationshipFrom(node, type).min(0))
                        .where(when)
                        .returning(node)
                        .build());
        Subqueries subqueries = new Subqueries(node, names);
        Projection row = nodes.of(part.selection(), node, subqueries);
        Statement statement = subqueries
                .after(new MatchStart.Rows(all, at)
                        .read()
                        .with(node)
                        .orderBy(node.property(succession.type().key().name()).ascending()))
                .returning(Cypher.collect(row.expression()).as(name))
                .build();
        return new Subquery(statement, row.decoder());
    }

    /** With the decoder of one of them. */
    private Subquery edges(Part.Edges part, Succession succession, Node at, Condition when, SymbolicName name) {
        String type = succession.step().type();
        String key = succession.type().key().name();
        Node old = names.node(succession.type());
        Node next = names.node(succession.type());
        Relationship step = old.relationshipTo(next, type).named(names.relationship());
        Statement all = Cypher.union(
                Cypher.match(at.relationshipTo(VariableNames.bare(old), type).min(0))
                        .match(step)
                        .where(when)
                        .returning(old, step, next)
                        .build(),
                Cypher.match(at.relationshipFrom(VariableNames.bare(next), type).min(0))
                        .match(step)
                        .where(when)
                        .returning(old, step, next)
                        .build());
        Subqueries ofOld = new Subqueries(old, names);
        Subqueries ofNext = new Subqueries(next, names);
        List<Expression> values = new ArrayList<>();
        List<FieldDecoder> fields = new ArrayList<>();
        for (EdgeOutput output : part.outputs()) {
            if (output instanceof TypeName own) {
                fields.add(FieldDecoder.of(own));
                continue;
            }
            Projection projection;
            if (output instanceof EdgeOutput.From from) {
                projection = nodes.of(from.selection(), old, ofOld);
            } else if (output instanceof EdgeOutput.Node to) {
                projection = nodes.of(to.selection(), next, ofNext);
            } else {
                EdgeOutput.Value value = (EdgeOutput.Value) output;
                projection = new Projection(
                        StoredValues.of(step, value.property()), ValueDecoders.of(value.field(), value.parts()));
            }
            fields.add(new FieldDecoder(output.field(), projection.decoder(), values.size()));
            values.add(projection.expression());
        }
        OngoingReading ordered = new MatchStart.Rows(all, at)
                .read()
                .with(old, step, next)
                .orderBy(
                        step.property(EdgeType.ON).ascending(),
                        old.property(key).ascending(),
                        next.property(key).ascending());
        Statement statement = ofNext.after(ofOld.after(ordered))
                .returning(Cypher.collect(Cypher.listOf(values)).as(name))
                .build();
        return new Subquery(statement, new ObjectDecoder(fields));
    }
}
