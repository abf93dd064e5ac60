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
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
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

    Expression of(Connection connection, Node from, Condition when, Subqueries subqueries) {
        List<Expression> head = head(connection, from, when, subqueries);
        Expression rows = connection.readsRows()
                ? subqueries.add(name -> rows(
                        connection,
                        from,
                        when,
                        row -> List.of(Cypher.collect(row).as(name))))
                : Cypher.literalNull();
        return Cypher.listOf(Cypher.listOf(head), rows);
    }

    /** The counts, figures and groups, in the order of the parts that ask for them. */
    List<Expression> head(Connection connection, @Nullable Node from, Condition when, Subqueries subqueries) {
        List<Expression> head = new ArrayList<>();
        Expression count = null;
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount && !connection.countsRows()) {
                count = count == null ? count(connection, from, when, subqueries) : count;
                head.add(count);
            } else if (part instanceof Part.Aggregate aggregate
                    && FigureOutput.leaves(aggregate.outputs()).isEmpty()) {
                head.add(Cypher.listOf());
            } else if (part instanceof Part.Aggregate aggregate) {
                head.add(subqueries.add(name -> figures(connection, aggregate, path(connection, from, when), name)));
            } else if (part instanceof Part.Groups groups) {
                Path path = path(connection, from, when);
                Groups grouped = new Groups(groups.grouping(), connection.repeats(), path, projections.names());
                head.add(subqueries.add(grouped::statement));
            }
        }
        return head;
    }

    /**
     * Under a name where it is asked for more than once, so that Neo4j counts once; and where something is read before the
     * first pattern, since the Cypher-DSL writes the aliases in that only once, however often the expression is used.
     */
    private Expression count(Connection connection, @Nullable Node from, Condition when, Subqueries subqueries) {
        Path path = path(connection, from, when);
        boolean once = connection.parts().stream()
                        .filter(Part.TotalCount.class::isInstance)
                        .count()
                == 1;
        return once && path.start() == null ? path.count() : subqueries.add(path::counting);
    }

    private static Statement figures(Connection connection, Part.Aggregate aggregate, Path path, SymbolicName name) {
        List<Figure> wanted = FigureOutput.leaves(aggregate.outputs());
        boolean distinct = connection.repeats() && wanted.stream().anyMatch(Figure::needsEachNodeOnce);
        List<Expression> figures = new ArrayList<>();
        for (Figure figure : wanted) {
            figures.add(Figures.of(figure, path, connection.repeats() && !distinct));
        }
        Expression row = Cypher.listOf(figures).as(name);
        return path.once() || distinct
                ? path.reading().withDistinct(path.end()).returning(row).build()
                : path.reading().returning(row).build();
    }

    private Path path(Connection connection, @Nullable Node from, Condition when) {
        return Path.to(connection.source(), from, projections.names())
                .searched(connection.search(), connection.source().type(), projections.names())
                .where(connection.where(), projections.names())
                .when(when);
    }

    /** One row of the statement for each row of the page. */
    Statement rows(
            Connection connection,
            @Nullable Node from,
            Condition when,
            Function<Expression, List<Expression>> columns) {
        Path path = path(connection, from, when);
        KeyValues values = new KeyValues(connection.order(), path, projections.names());
        OrderKeys keys = new OrderKeys(connection, values);
        OrderableOngoingReadingAndWithWithoutWhere all = withKeys(path, values);
        if (connection.page().after() != null || connection.page().before() != null) {
            // A WITH of its own: the WHERE of one that is ordered and limited comes after the limit.
            all = all.where(keys.inside()).with(values.kept(path));
        }
        Subqueries subqueries = new Subqueries(path.end(), projections.names());
        Expression row = row(connection, path, values, subqueries);
        return subqueries
                .after(page(connection, keys, all))
                .returning(columns.apply(row))
                .build();
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

    private static OngoingReading page(
            Connection connection, OrderKeys keys, OrderableOngoingReadingAndWithWithoutWhere with) {
        var ordered = with.orderBy(keys.sorting());
        Parameter limit = connection.page().limit();
        return limit == null ? ordered : ordered.limit(Values.parameter(limit));
    }

    private Expression row(Connection connection, Path path, KeyValues keys, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        if (connection.readsCursors()) {
            values.add(Cypher.listOf(keys.values()));
        }
        for (Part part : connection.parts()) {
            if (part instanceof Part.Nodes nodes) {
                values.add(projections.of(nodes.selection(), path.end(), subqueries));
            } else if (part instanceof Part.Edges edges) {
                values.add(edge(edges.outputs(), path, subqueries));
            }
        }
        return Cypher.listOf(values);
    }

    private Expression edge(List<EdgeOutput> outputs, Path path, Subqueries subqueries) {
        List<Expression> values = new ArrayList<>();
        for (EdgeOutput output : outputs) {
            if (output instanceof EdgeOutput.Value value && path.edge() != null) {
                values.add(Cypher.property(path.edge(), value.property().name()));
            } else if (output instanceof EdgeOutput.Node node) {
                values.add(projections.of(node.selection(), path.end(), subqueries));
            }
        }
        return Cypher.listOf(values);
    }
}
