package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Source;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * What a statement returns of a connection: a list of its head (one value for each count) and its rows. A row is a list
 * of the values of its order keys, where a cursor is wanted, and one value for each part that is read of rows.
 */
final class ConnectionProjections {
    private final Projections projections;

    ConnectionProjections(Projections projections) {
        this.projections = projections;
    }

    Expression of(Connection connection, Node from) {
        Expression rows = connection.readsRows()
                ? Cypher.collect(rows(connection, from, row -> List.of(row)))
                : Cypher.literalNull();
        return Cypher.listOf(Cypher.listOf(head(connection, from)), rows);
    }

    /** The counts, in the order of the parts that ask for them. */
    List<Expression> head(Connection connection, @Nullable Node from) {
        List<Expression> counts = new ArrayList<>();
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount && !connection.countsRows()) {
                counts.add(Cypher.count(all(connection, from)));
            }
        }
        return counts;
    }

    private Statement all(Connection connection, @Nullable Node from) {
        Path path = path(connection, from);
        return distinct(connection)
                ? path.reading().returningDistinct(path.end()).build()
                : path.reading().returning(path.end()).build();
    }

    private Path path(Connection connection, @Nullable Node from) {
        return Path.to(connection.source(), from, projections.names()).where(connection.where(), projections.names());
    }

    /** A shortcut may reach a node by more than one way. */
    private static boolean distinct(Connection connection) {
        return connection.source() instanceof Source.Reached reached && !reached.direct();
    }

    /** One row of the statement for each row of the page. */
    Statement rows(Connection connection, @Nullable Node from, Function<Expression, List<Expression>> columns) {
        Path path = path(connection, from);
        OrderKeys keys = new OrderKeys(connection, path, projections.names());
        return page(connection, keys, ordered(connection, path, keys))
                .returning(columns.apply(row(connection, path, keys)))
                .build();
    }

    private static OrderableOngoingReadingAndWithWithoutWhere ordered(
            Connection connection, Path path, OrderKeys keys) {
        List<IdentifiableElement> kept = new ArrayList<>();
        kept.add(path.end());
        if (path.edge() != null) {
            kept.add(path.edge());
        }
        List<IdentifiableElement> andKeys = new ArrayList<>(kept);
        andKeys.addAll(keys.aliased());
        OrderableOngoingReadingAndWithWithoutWhere all = distinct(connection)
                ? path.reading().withDistinct(kept)
                : path.reading().with(andKeys);
        if (distinct(connection) && keys.computed()) {
            all = all.with(andKeys);
        }
        if (connection.page().after() == null && connection.page().before() == null) {
            return all;
        }
        kept.addAll(keys.aliases());
        // A WITH of its own: the WHERE of one that is ordered and limited comes after the limit.
        return all.where(keys.inside()).with(kept);
    }

    private static ExposesReturning page(
            Connection connection, OrderKeys keys, OrderableOngoingReadingAndWithWithoutWhere with) {
        var ordered = with.orderBy(keys.sorting());
        Parameter limit = connection.page().limit();
        return limit == null ? ordered : ordered.limit(Values.parameter(limit));
    }

    private Expression row(Connection connection, Path path, OrderKeys keys) {
        List<Expression> values = new ArrayList<>();
        if (connection.readsCursors()) {
            values.add(Cypher.listOf(keys.values()));
        }
        for (Part part : connection.parts()) {
            if (part instanceof Part.Nodes nodes) {
                values.add(projections.of(nodes.selection(), path.end()));
            } else if (part instanceof Part.Edges edges) {
                values.add(edge(edges.outputs(), path));
            }
        }
        return Cypher.listOf(values);
    }

    private Expression edge(List<EdgeOutput> outputs, Path path) {
        List<Expression> values = new ArrayList<>();
        for (EdgeOutput output : outputs) {
            if (output instanceof EdgeOutput.Value value && path.edge() != null) {
                values.add(Cypher.property(path.edge(), value.property().name()));
            } else if (output instanceof EdgeOutput.Node node) {
                values.add(projections.of(node.selection(), path.end()));
            }
        }
        return Cypher.listOf(values);
    }
}
