package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.Aggregation;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.NullsLast;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;
import org.commissioninggraph.plan.TypeName;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a statement returns of a connection, its head (counts, figures, groups) and its rows, and how they become the parts of
 * the connection.
 */
final class ConnectionProjection {
    private final Connection connection;
    private final @Nullable Node from;
    private final Condition when;
    private final Projections projections;
    private final PageInfoDecoder info;
    private final Map<Part, Decoder> heads = new IdentityHashMap<>();
    private final Map<Part, Decoder> items = new IdentityHashMap<>();
    private @Nullable Integer notOpen;

    /**
     * @param from the node that has it; null for a list at the root
     */
    ConnectionProjection(Connection connection, @Nullable Node from, Condition when, Projections projections) {
        this.connection = connection;
        this.from = from;
        this.when = when;
        this.projections = projections;
        this.info = new PageInfoDecoder(connection.page());
    }

    /** A list of its head and its rows; its rows alone where nothing is asked of its head. */
    Projection nested(Subqueries subqueries) {
        List<Expression> head = head(subqueries);
        Expression rows = connection.readsRows()
                ? subqueries.add(name -> rows(row -> List.of(Cypher.collect(row).as(name))))
                : Cypher.literalNull();
        boolean headed = !head.isEmpty() || !connection.readsRows();
        return new Projection(
                headed ? Cypher.listOf(Cypher.listOf(head), rows) : rows,
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
        if (part instanceof TypeName name) {
            return FieldDecoder.constant(part.field(), Objects.requireNonNull(name.type()));
        }
        if (part instanceof Part.Info of) {
            return new FieldDecoder(part.field(), info.of(of.parts()));
        }
        if (part instanceof Part.Day) {
            return new FieldDecoder(part.field(), PageRows.decoder(PageRows::first, Decoder.PLAIN));
        }
        Parameter count = connection.count();
        if (part instanceof Part.TotalCount && count != null) {
            return new FieldDecoder(
                    part.field(), (rows, decoding) -> decoding.bound().value(count));
        }
        if (part instanceof Part.TotalCount && connection.countsRows()) {
            return new FieldDecoder(part.field(), PageRows.decoder(PageRows::count, Decoder.PLAIN));
        }
        Decoder ofRow = items.get(part);
        return new FieldDecoder(
                part.field(),
                ofRow == null
                        ? Objects.requireNonNull(heads.get(part))
                        : PageRows.decoder(
                                PageRows::rows, ListDecoder.of(part.field().type(), ofRow)));
    }

    /** The decoder of one item of a list of nodes or edges, from its row. To be asked for when the rows were made. */
    Decoder item(Part part) {
        return Objects.requireNonNull(items.get(part));
    }

    /** The count, figures and groups, in the order of the parts that ask for them: the count once, under whatever names. */
    List<Expression> head(Subqueries subqueries) {
        List<Expression> head = new ArrayList<>();
        Decoder count = null;
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount && connection.needsCount()) {
                count = count == null ? added(head, new Projection(count(subqueries), Decoder.PLAIN)) : count;
                heads.put(part, count);
            } else if (part instanceof Part.Aggregate aggregate) {
                Expression figures =
                        AggregationOutput.leaves(aggregate.outputs()).isEmpty()
                                ? Cypher.listOf()
                                : subqueries.add(name -> figures(aggregate, name));
                heads.put(part, added(head, new Projection(figures, AggregationDecoders.of(aggregate.outputs()))));
            } else if (part instanceof Part.OverTime overTime) {
                OverTimeProjection figures = new OverTimeProjection(overTime, from, when, projections);
                heads.put(part, added(head, figures.projection(subqueries)));
            } else if (part instanceof Part.Groups groups) {
                GroupStatement grouped =
                        new GroupStatement(groups.grouping(), connection.repeats(), path(), projections.names());
                Expression rows = subqueries.add(grouped::statement);
                Decoder decoder = ListDecoder.of(part.field().type(), grouped.decoder());
                heads.put(part, added(head, new Projection(rows, decoder)));
            }
        }
        return head;
    }

    /** The head of a list at the root, with {@link #notOpen}. */
    List<Expression> rootHead(Subqueries subqueries) {
        List<Expression> head = head(subqueries);
        TemporalFilter.AsOf day = connection.searchedDay();
        if (day != null) {
            notOpen = head.size();
            head.add(subqueries.add(name -> notOpen(day, name)));
        }
        return head;
    }

    /**
     * The place in the head of how many are found that are not open on the day, if none is that is; null where that is not
     * read. To be asked for when the head was made.
     */
    @Nullable Integer notOpen() {
        return notOpen;
    }

    private Statement notOpen(TemporalFilter day, SymbolicName name) {
        MatchPath ever = path(new Source.All(connection.source().type(), new TemporalFilter.Always()));
        Expression open = Cypher.caseExpression()
                .when(TemporalConditions.open(ever.end(), day))
                .then(Cypher.literalOf(1))
                .elseDefault(Cypher.literalOf(0));
        Expression none = Cypher.caseExpression()
                .when(Cypher.sum(open).isEqualTo(Cypher.literalOf(0)))
                .then(Cypher.count(ever.end()))
                .elseDefault(Cypher.literalOf(0));
        return ever.reading().returning(none.as(name)).build();
    }

    /** Its decoder from {@link PageRows}. */
    private static Decoder added(List<Expression> head, Projection projection) {
        int index = head.size();
        head.add(projection.expression());
        return PageRows.decoder(rows -> rows.head().get(index), projection.decoder());
    }

    private Expression count(Subqueries subqueries) {
        MatchPath path = path();
        return path.countsInPlace() ? path.count() : subqueries.add(path::counting);
    }

    private Statement figures(Part.Aggregate aggregate, SymbolicName name) {
        MatchPath path = path();
        List<Aggregation> wanted = AggregationOutput.leaves(aggregate.outputs());
        boolean distinct = connection.repeats() && wanted.stream().anyMatch(Aggregation::needsEachNodeOnce);
        List<Expression> figures = new ArrayList<>();
        for (Aggregation figure : wanted) {
            figures.add(Aggregations.of(figure, path, connection.repeats() && !distinct));
        }
        Expression row = Cypher.listOf(figures).as(name);
        return path.once() || distinct
                ? path.reading().withDistinct(path.end()).returning(row).build()
                : path.reading().returning(row).build();
    }

    private MatchPath path() {
        return path(connection.source());
    }

    private MatchPath path(Source source) {
        VariableNames names = projections.names();
        boolean alone = connection.where() == null && connection.search() == null;
        MatchPath path = alone ? SourcePaths.alone(source, from, names) : SourcePaths.to(source, from, names);
        MatchPath searched = path.searched(connection.search(), source.type(), names);
        return FilterPatterns.where(searched, connection.where(), names).when(when);
    }

    /** One row of the statement for each row of the page. */
    Statement rows(Function<Expression, List<Expression>> columns) {
        NullsLast halves = NullsLast.of(connection);
        Parameter limit = connection.page().limit();
        if (halves == null || limit == null) {
            return new ConnectionRows(connection, OrderKeys.indexed(connection, path()), projections, items)
                    .statement(columns);
        }
        MatchPath path = NullsLastPage.path(connection, halves, limit, projections.names());
        return new ConnectionRows(connection.insideCursors(), path, projections, items).statement(columns);
    }
}
