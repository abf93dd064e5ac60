package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Selection;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a statement returns of a node: a list with one value for each output, in order. No names go over the wire, and
 * an alias does not make another statement. {@link Answers} reads it.
 */
final class Projections {
    private final Model model;
    private final Names names = new Names();
    private final ConnectionProjections connections = new ConnectionProjections(this);

    Projections(Model model) {
        this.model = model;
    }

    Names names() {
        return names;
    }

    ConnectionProjections connections() {
        return connections;
    }

    /** A list of values; where the node must say its type, a list of its type, that list, and its variant's list. */
    Expression of(Selection selection, Node node) {
        Expression values = values(selection.outputs(), selection, node);
        if (!selection.typeName()) {
            return values;
        }
        return Cypher.listOf(typeName(node), values, variants(selection, node));
    }

    /**
     * Returns a row. One that holds figures is made in a WITH beside the variables that it is made of: Neo4j takes the
     * functions in its subqueries for its own, and wants to see by what they are grouped.
     */
    Statement returning(
            OngoingReadingWithWhere reading, List<IdentifiableElement> variables, Selection selection, Node node) {
        Expression row = of(selection, node);
        if (!selection.asksForFigures()) {
            return reading.returning(row.as(Compiler.ROW)).build();
        }
        List<IdentifiableElement> kept = new ArrayList<>(variables);
        kept.add(row.as(Compiler.ROW));
        return reading.with(kept).returning(Cypher.name(Compiler.ROW)).build();
    }

    private Expression variants(Selection selection, Node node) {
        if (selection.variants().isEmpty()) {
            return Cypher.literalNull();
        }
        Case cases = Cypher.caseExpression();
        for (Selection.Variant variant : selection.variants()) {
            cases = (Case) cases.when(node.hasLabels(variant.type())).then(values(variant.outputs(), selection, node));
        }
        return cases;
    }

    private Expression typeName(Node node) {
        SymbolicName label = Cypher.name("label");
        List<Expression> interfaces = new ArrayList<>();
        model.interfaces().keySet().forEach(name -> interfaces.add(Cypher.literalOf(name)));
        return Cypher.head(Cypher.listWith(label)
                .in(Cypher.labels(node))
                .where(label.in(Cypher.listOf(interfaces)).not())
                .returning());
    }

    private Expression values(List<Output> outputs, Selection selection, Node node) {
        List<Expression> values = new ArrayList<>();
        for (Output output : outputs) {
            values.add(value(output, selection, node));
        }
        return Cypher.listOf(values);
    }

    private Expression value(Output output, Selection selection, Node node) {
        if (output instanceof Output.Value value) {
            return node.property(value.property().name());
        }
        if (output instanceof Output.GlobalId) {
            return node.property(selection.type().key().name());
        }
        if (output instanceof Output.One one) {
            Path path = Path.to(one.source(), node, names);
            return Cypher.head(
                    Cypher.collect(returning(path.reading(), path.variables(), one.selection(), path.end())));
        }
        return connections.of(((Output.Many) output).connection(), node);
    }
}
