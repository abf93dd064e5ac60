package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.plan.Aggregation;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
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

/** What a statement returns of all rows of a connection, whatever the page: its count, figures and groups. */
final class ConnectionHead {
    private final Connection connection;
    private final @Nullable Node from;
    private final Condition when;
    private final VariableNames names;
    private final Map<Part, Decoder> decoders = new IdentityHashMap<>();
    private @Nullable Integer notOpen;

    /**
     * @param from the node that has the connection; null for a list at the root
     */
    ConnectionHead(Connection connection, @Nullable Node from, Condition when, VariableNames names) {
        this.connection = connection;
        this.from = from;
        this.when = when;
        this.names = names;
    }

    /** The count, figures and groups, in the order of the parts that ask for them: the count once, under whatever names. */
    List<Expression> values(Subqueries subqueries) {
        List<Expression> head = new ArrayList<>();
        Decoder count = null;
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount && connection.needsCount()) {
                count = count == null ? added(head, new Projection(count(subqueries), Decoder.PLAIN)) : count;
                decoders.put(part, count);
            } else if (part instanceof Part.Aggregate aggregate) {
                Expression figures =
                        AggregationOutput.leaves(aggregate.outputs()).isEmpty()
                                ? Cypher.listOf()
                                : subqueries.add(name -> figures(aggregate, name));
                decoders.put(part, added(head, new Projection(figures, AggregationDecoders.of(aggregate.outputs()))));
            } else if (part instanceof Part.OverTime overTime) {
                OverTimeProjection figures = new OverTimeProjection(overTime, from, when, names);
                decoders.put(part, added(head, figures.projection(subqueries)));
            } else if (part instanceof Part.Groups groups) {
                GroupStatement grouped = new GroupStatement(groups.grouping(), connection.repeats(), path(), names);
                Expression rows = subqueries.add(grouped::statement);
                Decoder decoder = ListDecoder.of(part.field().type(), grouped.decoder());
                decoders.put(part, added(head, new Projection(rows, decoder)));
            }
        }
        return head;
    }

    /** Those of a list at the root, with {@link #notOpen}. */
    List<Expression> rootValues(Subqueries subqueries) {
        List<Expression> head = values(subqueries);
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

    /** The path of all rows. */
    MatchPath path() {
        return path(connection.read());
    }

    private MatchPath path(Source source) {
        boolean alone = connection.where() == null && connection.search() == null;
        MatchPath path = alone ? SourcePaths.alone(source, from, names) : SourcePaths.to(source, from, names);
        MatchPath searched = path.searched(connection.search(), source.type(), names);
        return FilterPatterns.where(searched, connection.where(), names).when(when);
    }

    /** A part that is not of rows, from {@link PageRows}. To be asked for when the head was made. */
    FieldDecoder field(Part part) {
        if (part instanceof TypeName name) {
            return FieldDecoder.of(name);
        }
        Parameter count = connection.count();
        if (part instanceof Part.TotalCount && count != null) {
            return new FieldDecoder(
                    part.field(), (rows, decoding) -> decoding.bound().value(count));
        }
        return new FieldDecoder(part.field(), Objects.requireNonNull(decoders.get(part)));
    }
}
