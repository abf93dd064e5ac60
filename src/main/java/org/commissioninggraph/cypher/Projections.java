package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Selection;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a statement returns of a node: a list with one value for each output, in order. No names go over the wire, and
 * an alias does not make another statement. {@link Answers} reads it.
 */
final class Projections {
    private final Model model;
    private final Names names = new Names();
    private final ConnectionProjections connections = new ConnectionProjections(this);
    private final Lineages lineages = new Lineages(this);

    Projections(Model model) {
        this.model = model;
    }

    Names names() {
        return names;
    }

    ConnectionProjections connections() {
        return connections;
    }

    /**
     * A list of values; where the node must say its type, a list of its type, that list, and its variant's list.
     *
     * @param subqueries of the node, to which what must be read first is added
     */
    Expression of(Selection selection, Node node, Subqueries subqueries) {
        Expression values = values(selection.outputs(), selection, node, Cypher.noCondition(), subqueries);
        if (!selection.typeName()) {
            return values;
        }
        return Cypher.listOf(typeName(node), values, variants(selection, node, subqueries));
    }

    private Expression variants(Selection selection, Node node, Subqueries subqueries) {
        if (selection.variants().isEmpty()) {
            return Cypher.literalNull();
        }
        Case cases = Cypher.caseExpression();
        for (Selection.Variant variant : selection.variants()) {
            Condition isOne = node.hasLabels(variant.type());
            cases = (Case) cases.when(isOne).then(values(variant.outputs(), selection, node, isOne, subqueries));
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

    private Expression values(
            List<Output> outputs, Selection selection, Node node, Condition when, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        List<Integer> columns = Output.columns(outputs);
        for (int index = 0; index < outputs.size(); index++) {
            if (columns.get(index) == values.size()) {
                values.add(value(outputs.get(index), selection, node, when, subqueries));
            }
        }
        return Cypher.listOf(values);
    }

    private Expression value(Output output, Selection selection, Node node, Condition when, Subqueries subqueries) {
        if (output instanceof Output.Value value) {
            return node.property(value.property().name());
        }
        if (output instanceof Output.GlobalId) {
            return node.property(selection.type().key().name());
        }
        return subqueries.once(List.of(output.reading(), when), () -> read(output, node, when, subqueries));
    }

    private Expression read(Output output, Node node, Condition when, Subqueries subqueries) {
        if (output instanceof Output.One one) {
            return subqueries.add(name -> one(one, node, when, name));
        }
        if (output instanceof Output.Lineage lineage) {
            return lineages.of(lineage, node, when, subqueries);
        }
        return connections.of(((Output.Many) output).connection(), node, when, subqueries);
    }

    private Statement one(Output.One one, Node node, Condition when, SymbolicName name) {
        Path path = Path.to(one.source(), node, names).when(when);
        Subqueries subqueries = new Subqueries(path.end(), names);
        Expression row = of(one.selection(), path.end(), subqueries);
        return subqueries
                .after(path.reading())
                .returning(Cypher.head(Cypher.collect(row)).as(name))
                .build();
    }
}
