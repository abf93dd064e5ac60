package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Selection;
import org.commissioninggraph.plan.TypeName;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a statement returns of a node, and how it becomes an object of the answer. It returns a list of values: no names go
 * over the wire, and an alias does not make another statement.
 */
final class Projections implements NodeProjection {
    private final Model model;
    private final VariableNames names;
    private final LineageStatements lineages;

    /**
     * Of which nodes something is read: those of one type, or all.
     *
     * @param type is none where it is of all
     */
    private record Scope(String type, Condition holds) {
        static final Scope ALL = new Scope("", Cypher.noCondition());
    }

    Projections(Model model) {
        this.model = model;
        this.names = new VariableNames(model);
        this.lineages = new LineageStatements(names, this);
    }

    VariableNames names() {
        return names;
    }

    /** A list of values; where the node must say its type, a list of its type, that list, and its variant's list. */
    @Override
    public Projection of(Selection selection, Node node, Subqueries subqueries) {
        NodeColumns shared = columns(selection.outputs(), selection, node, Scope.ALL, subqueries);
        if (!selection.typeName()) {
            return new Projection(
                    shared.expression(),
                    new ObjectDecoder(shared.fields(selection.type().name())));
        }
        Map<String, NodeColumns> variants = new HashMap<>();
        Expression ofVariant = variants(selection, node, subqueries, variants);
        Map<String, ObjectDecoder> types = new HashMap<>();
        for (NodeType type : model.possibleTypes(selection.type())) {
            types.put(type.name(), new ObjectDecoder(fields(selection, type.name(), shared, variants)));
        }
        return new Projection(
                Cypher.listOf(typeName(node), shared.expression(), ofVariant), new NodeDecoder(Map.copyOf(types)));
    }

    /**
     * @param columns of each variant, to be added to
     */
    private Expression variants(
            Selection selection, Node node, Subqueries subqueries, Map<String, NodeColumns> columns) {
        if (selection.variants().isEmpty()) {
            return Cypher.literalNull();
        }
        Case cases = Cypher.caseExpression();
        for (Selection.Variant variant : selection.variants()) {
            Condition isOne = node.hasLabels(variant.type());
            NodeColumns own = columns(variant.outputs(), selection, node, new Scope(variant.type(), isOne), subqueries);
            columns.put(variant.type(), own);
            cases = (Case) cases.when(isOne).then(own.expression());
        }
        return cases;
    }

    private static List<FieldDecoder> fields(
            Selection selection, String type, NodeColumns shared, Map<String, NodeColumns> variants) {
        List<FieldDecoder> fields = new ArrayList<>(shared.fields(type, 1));
        NodeColumns own = variants.get(type);
        if (own != null) {
            fields.addAll(own.fields(type, 2));
        }
        List<String> order = selection.order().getOrDefault(type, List.of());
        fields.sort(Comparator.comparingInt(each -> order.indexOf(each.field().key())));
        return fields;
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

    private NodeColumns columns(
            List<Output> outputs, Selection selection, Node node, Scope scope, Subqueries subqueries) {
        NodeColumns columns = new NodeColumns();
        for (Output output : outputs) {
            if (output instanceof TypeName name) {
                columns.add(name);
            } else {
                columns.add(output, value(output, selection, node, scope, subqueries));
            }
        }
        return columns;
    }

    private Projection value(Output output, Selection selection, Node node, Scope scope, Subqueries subqueries) {
        if (output instanceof Output.Value value) {
            return stored(value, selection.type(), node);
        }
        if (output instanceof Output.Series series) {
            return MeasurementDecoder.projection(series, property -> StoredValues.of(node, property));
        }
        if (output instanceof Output.GlobalId) {
            return new Projection(node.property(selection.type().key().name()), Decoder.PLAIN);
        }
        if (output instanceof Output.One one) {
            Subqueries there = subqueries.beside(one.source());
            if (there != null) { // what is read of it is shared there
                return of(one.selection(), there.node(), there);
            }
        }
        List<Object> reading = List.of(output.reading(), scope.type());
        Expression known = subqueries.known(reading);
        if (known == null) {
            Projection read = read(output, node, scope.holds(), subqueries);
            return new Projection(subqueries.know(reading, read.expression()), read.decoder());
        }
        // Read once, and decoded under other response keys: the statement of it that is made here is thrown away.
        Projections apart = new Projections(model);
        return new Projection(
                known,
                apart.read(output, node, scope.holds(), new Subqueries(node, apart.names))
                        .decoder());
    }

    private static Projection stored(Output.Value value, EntityType type, Node node) {
        if (type.hasLife() && value.property().name().equals(NodeType.CLOSED)) {
            return new Projection(
                    node.property(NodeType.LAST_DAY), (day, decoding) -> NodeType.STILL_OPEN.equals(day) ? null : day);
        }
        return new Projection(StoredValues.of(node, value.property()), ValueDecoders.of(value.field(), value.parts()));
    }

    private Projection read(Output output, Node node, Condition when, Subqueries subqueries) {
        if (output instanceof Output.One one) {
            return subqueries.read(name -> one(one, node, when, name));
        }
        if (output instanceof Output.Lineage lineage) {
            return lineages.of(lineage, node, when, subqueries);
        }
        return new ConnectionProjection(((Output.Many) output).connection(), node, when, this).nested(subqueries);
    }

    private Subquery one(Output.One one, Node node, Condition when, SymbolicName name) {
        MatchPath path = SourcePaths.alone(one.source(), node, names).when(when).optional();
        Subqueries subqueries = new Subqueries(path.end(), names);
        Projection row = of(one.selection(), path.end(), subqueries);
        Statement statement = subqueries
                .after(path.reading())
                .returning(path.single(row.expression()).as(name))
                .build();
        return new Subquery(statement, row.decoder());
    }
}
