package org.commissioninggraph.cypher;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.NullsLast;
import org.commissioninggraph.plan.Parameter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;

/**
 * What a statement returns of a connection, its head (counts, figures, groups) and its rows, and how they become the parts of
 * the connection.
 */
final class ConnectionProjection {
    private final Connection connection;
    private final Projections projections;
    private final ConnectionHead head;
    private final PageInfoDecoder info;
    private final Map<Part, Decoder> items = new IdentityHashMap<>();

    /**
     * @param from the node that has it; null for a list at the root
     */
    ConnectionProjection(Connection connection, @Nullable Node from, Condition when, Projections projections) {
        this.connection = connection;
        this.projections = projections;
        this.head = new ConnectionHead(connection, from, when, projections.names());
        this.info = new PageInfoDecoder(connection.page());
    }

    /** A list of its head and its rows; its rows alone where nothing is asked of its head. */
    Projection nested(Subqueries subqueries) {
        List<Expression> values = head.values(subqueries);
        Expression rows =
                connection.readsRows() ? subqueries.add(name -> rows().collected(name)) : Cypher.literalNull();
        boolean headed = !values.isEmpty() || !connection.readsRows();
        return new Projection(
                headed ? Cypher.listOf(Cypher.listOf(values), rows) : rows,
                new NestedConnectionDecoder(connection.page(), headed, decoder()));
    }

    /** Of {@link PageRows}. To be asked for when head and rows were made. */
    ObjectDecoder decoder() {
        return decoder(connection.parts());
    }

    /** Of {@link PageRows}. */
    ObjectDecoder decoder(List<Part> parts) {
        return new ObjectDecoder(parts.stream().map(this::field).toList());
    }

    private FieldDecoder field(Part part) {
        if (part instanceof Part.Info of) {
            return new FieldDecoder(part.field(), info.of(of.parts()));
        }
        if (part instanceof Part.TotalCount && connection.countsRows()) {
            return new FieldDecoder(part.field(), PageRows.decoder(PageRows::count, Decoder.PLAIN));
        }
        Decoder ofRow = items.get(part);
        return ofRow == null
                ? head.field(part)
                : new FieldDecoder(
                        part.field(),
                        PageRows.decoder(
                                PageRows::rows, ListDecoder.of(part.field().type(), ofRow)));
    }

    ConnectionHead head() {
        return head;
    }

    /** The decoder of one item of a list of nodes or edges, from its row. To be asked for when the rows were made. */
    Decoder item(Part part) {
        return Objects.requireNonNull(items.get(part));
    }

    /** One row of the statement for each row of the page. */
    Statement rows(Function<Expression, List<Expression>> columns) {
        return rows().statement(columns);
    }

    private ConnectionRows rows() {
        NullsLast halves = NullsLast.of(connection);
        Parameter limit = connection.page().limit();
        if (halves == null || limit == null) {
            return rows(connection, OrderKeys.indexed(connection, head.path()));
        }
        MatchPath path = NullsLastPage.path(connection, halves, limit, projections.names());
        return rows(connection.insideCursors(), path);
    }

    private ConnectionRows rows(Connection list, MatchPath path) {
        return new ConnectionRows(list, path, projections.names(), projections, items);
    }
}
