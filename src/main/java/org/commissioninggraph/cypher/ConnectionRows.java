package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.TypeName;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The rows of a connection's page. Each is a list of the values of its order keys, where a cursor is wanted, and one value for
 * each part that is read of rows; where that is one value alone, no list is made around it.
 */
final class ConnectionRows {
    private final Connection connection;
    private final MatchPath path;
    private final VariableNames names;
    private final NodeProjection nodes;
    private final Map<Part, Decoder> items;

    /**
     * @param items takes the decoder of a row for each list of nodes or edges
     */
    ConnectionRows(
            Connection connection,
            MatchPath path,
            VariableNames names,
            NodeProjection nodes,
            Map<Part, Decoder> items) {
        this.connection = connection;
        this.path = path;
        this.names = names;
        this.nodes = nodes;
        this.items = items;
    }

    /** All of them as one value. */
    Statement collected(SymbolicName name) {
        MatchPath read = mayBeOptional() ? path.optional() : path;
        return new ConnectionRows(connection, read, names, nodes, items)
                .statement(row -> List.of(read.all(row).as(name)));
    }

    /**
     * No row lies on no side of a cursor. And Neo4j 5.26 loses the row of an OPTIONAL MATCH for which a COUNT in its WHERE is
     * 0: it takes what the row was made of for the key of a group, and where there is nothing to count there is no group.
     */
    private boolean mayBeOptional() {
        Predicate where = connection.where();
        return !connection.page().bounded() && (where == null || !where.asks());
    }

    Statement statement(Function<Expression, List<Expression>> columns) {
        KeyValues values = new KeyValues(connection.order(), path, names);
        Subqueries subqueries = Subqueries.of(path, names);
        Expression row = row(values, subqueries);
        values.keep(subqueries.besides());
        return subqueries
                .after(new OrderKeys(connection, values).page())
                .returning(columns.apply(row))
                .build();
    }

    private Expression row(KeyValues keys, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        if (connection.readsCursors()) {
            values.add(Cypher.listOf(keys.values()));
        }
        for (Part part : connection.parts()) {
            if (part instanceof Part.Nodes list) {
                Projection node = nodes.of(list.selection(), path.end(), subqueries);
                items.put(part, alone() ? node.decoder() : new RowDecoder(node.decoder(), values.size()));
                values.add(node.expression());
            } else if (part instanceof Part.Edges edges) {
                values.add(alone() ? edge(edges, subqueries) : edge(edges, subqueries, values.size()));
            }
        }
        return alone() ? values.get(0) : Cypher.listOf(values);
    }

    /** Whether a row is the value of one part. */
    private boolean alone() {
        return !connection.readsCursors()
                && connection.parts().stream().filter(Part::isList).count() == 1;
    }

    /**
     * @param around where it stands in the row; none where it is all of it
     */
    private Expression edge(Part.Edges edges, Subqueries subqueries, int... around) {
        List<Expression> values = new ArrayList<>();
        List<FieldDecoder> fields = new ArrayList<>();
        for (EdgeOutput output : edges.outputs()) {
            if (output instanceof TypeName name) {
                fields.add(FieldDecoder.of(name));
            } else if (output instanceof EdgeOutput.Cursor) {
                fields.add(new FieldDecoder(output.field(), new PageInfoDecoder(connection.page())::cursor));
            } else {
                Projection projection = ofEdge(output, subqueries);
                int[] place = Arrays.copyOf(around, around.length + 1);
                place[around.length] = values.size();
                fields.add(new FieldDecoder(output.field(), projection.decoder(), place));
                values.add(projection.expression());
            }
        }
        items.put(edges, new ObjectDecoder(fields));
        return Cypher.listOf(values);
    }

    private Projection ofEdge(EdgeOutput output, Subqueries subqueries) {
        if (output instanceof EdgeOutput.Series series) {
            return MeasurementDecoder.projection(
                    series.of(), property -> StoredValues.of(Objects.requireNonNull(path.edge()), property));
        }
        return output instanceof EdgeOutput.Value value
                ? new Projection(
                        StoredValues.of(Objects.requireNonNull(path.edge()), value.property()),
                        ValueDecoders.of(value.field(), value.parts()))
                : nodes.of(((EdgeOutput.Node) output).selection(), path.end(), subqueries);
    }
}
