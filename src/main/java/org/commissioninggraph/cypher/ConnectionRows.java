package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.TypeName;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * The rows of a connection's page. Each is a list of the values of its order keys, where a cursor is wanted, and one value for
 * each part that is read of rows.
 */
final class ConnectionRows {
    private final Connection connection;
    private final Path path;
    private final Projections projections;
    private final Map<Part, Decoder> items;

    /**
     * @param items takes the decoder of a row for each list of nodes or edges
     */
    ConnectionRows(Connection connection, Path path, Projections projections, Map<Part, Decoder> items) {
        this.connection = connection;
        this.path = path;
        this.projections = projections;
        this.items = items;
    }

    Statement statement(Function<Expression, List<Expression>> columns) {
        KeyValues values = new KeyValues(connection.order(), path, projections.names());
        Subqueries subqueries = new Subqueries(path.end(), projections.names());
        Expression row = row(values, subqueries);
        return subqueries
                .after(page(connection, path, values))
                .returning(columns.apply(row))
                .build();
    }

    /** The rows of the page, in their order. */
    static OngoingReading page(Connection connection, Path path, KeyValues values) {
        var ordered = inside(connection, path, values).orderBy(new OrderKeys(connection, values).sorting());
        Parameter limit = connection.page().limit();
        return limit == null ? ordered : ordered.limit(Values.parameter(limit));
    }

    /** The rows between the cursors of the page. */
    static OrderableOngoingReadingAndWithWithoutWhere inside(Connection connection, Path path, KeyValues values) {
        OrderableOngoingReadingAndWithWithoutWhere all = withKeys(path, values);
        if (connection.page().after() == null && connection.page().before() == null) {
            return all;
        }
        // A WITH of its own: the WHERE of one that is ordered and limited comes after the limit.
        return all.where(new OrderKeys(connection, values).inside()).with(values.kept(path));
    }

    /** The rows, each with what must be computed of it for its keys. */
    static OrderableOngoingReadingAndWithWithoutWhere withKeys(Path path, KeyValues values) {
        List<IdentifiableElement> andKeys = new ArrayList<>(path.variables());
        andKeys.addAll(values.aliased());
        if (!path.once()) {
            return values.after(path.reading()).with(andKeys);
        }
        OrderableOngoingReadingAndWithWithoutWhere once = path.reading().withDistinct(path.variables());
        return values.aliased().isEmpty() ? once : values.after(once).with(andKeys);
    }

    private Expression row(KeyValues keys, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        if (connection.readsCursors()) {
            values.add(Cypher.listOf(keys.values()));
        }
        for (Part part : connection.parts()) {
            if (part instanceof Part.Nodes nodes) {
                Projection node = projections.of(nodes.selection(), path.end(), subqueries);
                items.put(part, new RowDecoder(node.decoder(), values.size()));
                values.add(node.expression());
            } else if (part instanceof Part.Edges edges) {
                values.add(edge(edges, values.size(), subqueries));
            }
        }
        return Cypher.listOf(values);
    }

    /**
     * @param column where it stands in the row
     */
    private Expression edge(Part.Edges edges, int column, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        List<FieldDecoder> fields = new ArrayList<>();
        for (EdgeOutput output : edges.outputs()) {
            if (output instanceof TypeName name) {
                fields.add(FieldDecoder.constant(name.field(), Objects.requireNonNull(name.type())));
            } else if (output instanceof EdgeOutput.Cursor) {
                fields.add(new FieldDecoder(output.field(), new PageInfoDecoder(connection.page())::cursor));
            } else {
                Projection projection = ofEdge(output, subqueries);
                fields.add(new FieldDecoder(output.field(), projection.decoder(), column, values.size()));
                values.add(projection.expression());
            }
        }
        items.put(edges, new ObjectDecoder(fields));
        return Cypher.listOf(values);
    }

    private Projection ofEdge(EdgeOutput output, Subqueries subqueries) {
        return output instanceof EdgeOutput.Value value
                ? new Projection(
                        Cypher.property(
                                Objects.requireNonNull(path.edge()),
                                value.property().name()),
                        ValueDecoders.of(value.field(), value.parts()))
                : projections.of(((EdgeOutput.Node) output).selection(), path.end(), subqueries);
    }
}
