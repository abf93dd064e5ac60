package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Figure;
import org.commissioninggraph.plan.FigureOutput;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Source;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.ExposesWith;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a statement returns of a connection: a list of its head (counts, figures, groups) and its rows. A row is a list
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

    /** The counts, figures and groups, in the order of the parts that ask for them. */
    List<Expression> head(Connection connection, @Nullable Node from) {
        List<Expression> head = new ArrayList<>();
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount && !connection.countsRows()) {
                head.add(Cypher.count(all(connection, from)));
            } else if (part instanceof Part.Aggregate aggregate) {
                head.add(figures(aggregate, connection, from));
            } else if (part instanceof Part.Groups groups) {
                Path path = path(connection, from);
                head.add(Cypher.collect(
                        new Groups(groups.grouping(), path, distinct(connection), projections.names()).statement()));
            }
        }
        return head;
    }

    private Expression figures(Part.Aggregate aggregate, Connection connection, @Nullable Node from) {
        Path path = path(connection, from);
        List<Expression> figures = new ArrayList<>();
        for (Figure figure : FigureOutput.leaves(aggregate.outputs())) {
            figures.add(Figures.of(figure, path));
        }
        Expression row = Cypher.listOf(figures);
        if (figures.isEmpty()) {
            // Without a figure nothing makes one row of all: there would be none for a list without rows.
            return row;
        }
        Statement all = distinct(connection)
                ? path.reading().withDistinct(path.end()).returning(row).build()
                : path.reading().returning(row).build();
        return Cypher.head(Cypher.collect(all));
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
        KeyValues values = new KeyValues(connection.order(), path, projections.names());
        OrderKeys keys = new OrderKeys(connection, values);
        OrderableOngoingReadingAndWithWithoutWhere all = withKeys(path, distinct(connection), values);
        if (connection.page().after() != null || connection.page().before() != null) {
            // A WITH of its own: the WHERE of one that is ordered and limited comes after the limit.
            all = all.where(keys.inside()).with(values.kept(path));
        }
        Expression row = row(connection, path, values);
        ExposesReturning page = page(connection, keys, all);
        if (!connection.rowsAskForFigures()) {
            return page.returning(columns.apply(row)).build();
        }
        SymbolicName whole = projections.names().key();
        List<IdentifiableElement> kept = values.kept(path);
        kept.add(row.as(whole));
        return ((ExposesWith) page).with(kept).returning(columns.apply(whole)).build();
    }

    /** The rows, each with what must be computed of it for its keys. */
    static OrderableOngoingReadingAndWithWithoutWhere withKeys(Path path, boolean distinct, KeyValues values) {
        List<IdentifiableElement> andKeys = new ArrayList<>(path.variables());
        andKeys.addAll(values.aliased());
        if (!distinct) {
            return path.reading().with(andKeys);
        }
        OrderableOngoingReadingAndWithWithoutWhere once = path.reading().withDistinct(path.variables());
        return values.aliased().isEmpty() ? once : once.with(andKeys);
    }

    private static ExposesReturning page(
            Connection connection, OrderKeys keys, OrderableOngoingReadingAndWithWithoutWhere with) {
        var ordered = with.orderBy(keys.sorting());
        Parameter limit = connection.page().limit();
        return limit == null ? ordered : ordered.limit(Values.parameter(limit));
    }

    private Expression row(Connection connection, Path path, KeyValues keys) {
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
