package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.schema.PageInfoField;
import org.jspecify.annotations.Nullable;

/**
 * A list with everything that is asked of it.
 *
 * @param search the query of the full-text index; null where nothing is searched for
 * @param where null where all are wanted
 * @param order never empty, and total: the last keys identify a row
 * @param count how many rows there are, on all pages; null where that is to be counted
 * @param repeats whether a node may stand in more than one row, as one that joined twice does in a history
 */
public record Connection(
        Source source,
        @Nullable Parameter search,
        @Nullable Predicate where,
        List<OrderKey> order,
        @Nullable Parameter count,
        boolean repeats,
        PageRange page,
        List<Part> parts) {

    /** The same, of which it is known how many rows there are. */
    Connection counted(Parameter known) {
        return new Connection(source, search, where, order, known, repeats, page, parts);
    }

    Connection with(List<Part> others) {
        return new Connection(source, search, where, order, count, repeats, page, others);
    }

    /** Some of its rows, on a page of their own. */
    Connection part(@Nullable Predicate some, List<OrderKey> sorted, PageRange ofThem) {
        return new Connection(source, search, some, sorted, count, repeats, ofThem, parts);
    }

    /**
     * The source as it is to be read. Whether nodes are open is not asked where the filter holds of open ones only: that
     * took a sixth of the time of practices by the region of their CCG.
     */
    public Source read() {
        return source instanceof Source.All all && where != null && where.holdsOnlyOfOpen(all.time())
                ? new Source.All(all.type(), new TemporalFilter.Always())
                : source;
    }

    /** The same, as a list that holds no rows beyond the cursors of its page. */
    public Connection insideCursors() {
        return part(where, order, page.between(null, null));
    }

    /**
     * Whether an index has its rows in their order, as far as the first key tells it, and no other index finds them better.
     * Neo4j takes a circle for a share of all nodes: of 827,800 practices it would read all in their order, and find three.
     * So each page reads all that lies in its circle, which in a large graph may be much.
     */
    public boolean isInOrder() {
        OrderKey first = order.get(0);
        return source instanceof Source.All
                && search == null
                && (where == null || !where.isInCircle())
                && !first.nullable()
                && first.value() instanceof OrderKey.OfNode of
                && of.property().sorted();
    }

    /**
     * The day of which those are found that are open; null where nothing is searched for among all of a type, or not on one
     * day. Where there are none it is of interest how many are open on another day.
     */
    public TemporalFilter.@Nullable AsOf searchedDay() {
        return search != null
                        && source instanceof Source.All all
                        && all.type().hasLife()
                        && all.time() instanceof TemporalFilter.AsOf day
                ? day
                : null;
    }

    /** Whether rows are read at all, and not just counted. */
    public boolean readsRows() {
        return parts.stream()
                .anyMatch(
                        part -> part instanceof Part.Nodes || part instanceof Part.Edges || part instanceof Part.Info);
    }

    /** Whether rows are in the answer. */
    public boolean showsRows() {
        return parts.stream().anyMatch(part -> part instanceof Part.Nodes || part instanceof Part.Edges);
    }

    /** Whether the rows are counted that are read, since all of them are. */
    public boolean countsRows() {
        return count == null && readsRows() && page.limit() == null && !page.bounded();
    }

    /** Whether its rows must be counted, besides what else is read of them. */
    public boolean needsCount() {
        return count == null && !countsRows() && parts.stream().anyMatch(Part.TotalCount.class::isInstance);
    }

    /** Whether a row must tell its place in the order: for a cursor, or to know where a page starts and ends. */
    public boolean readsCursors() {
        return parts.stream().anyMatch(Connection::readsCursor);
    }

    private static boolean readsCursor(Part part) {
        return part instanceof Part.Info info && info.cursors()
                || part instanceof Part.Edges edges
                        && edges.outputs().stream().anyMatch(output -> output instanceof EdgeOutput.Cursor);
    }

    /**
     * Days on which a list is asked for alike, but for the day.
     *
     * @param days holds them; in the list it stands for each of them in turn
     * @param list of whose parts none has rows
     */
    public record Stretch(Parameter days, Connection list) {}

    /** One field of the connection. */
    public sealed interface Part extends ResponseEntry
            permits Part.TotalCount,
                    Part.Info,
                    Part.Aggregate,
                    Part.Groups,
                    Part.OverTime,
                    Part.Day,
                    Part.Nodes,
                    Part.Edges,
                    TypeName {

        /** Whether it is a list of the rows of the page. */
        default boolean isList() {
            return this instanceof Nodes || this instanceof Edges;
        }

        /** How many rows there are on all pages. */
        record TotalCount(ResponseField field) implements Part {}

        /** What is known of the page. */
        record Info(ResponseField field, List<ValueField> parts) implements Part {
            /** Whether the cursors of its ends are wanted. */
            public boolean cursors() {
                return parts.stream()
                        .anyMatch(part -> !part.isTypeName()
                                && PageInfoField.named(part.name()).isCursor());
            }
        }

        /** Figures of all pages. */
        record Aggregate(ResponseField field, List<AggregationOutput> outputs) implements Part {}

        /** All rows, on all pages, in groups. */
        record Groups(ResponseField field, Grouping grouping) implements Part {}

        /** Figures of the list as it was on several days, in the order of the days. */
        record OverTime(ResponseField field, List<Stretch> stretches) implements Part {}

        /** The day of which the figures are: of a list in {@link OverTime}. */
        record Day(ResponseField field) implements Part {}

        /** The nodes of the page. */
        record Nodes(ResponseField field, Selection selection) implements Part {}

        /** The edges of the page. */
        record Edges(ResponseField field, List<EdgeOutput> outputs) implements Part {}
    }

    /** One field of an edge. */
    public sealed interface EdgeOutput extends ResponseEntry
            permits EdgeOutput.Cursor, EdgeOutput.Value, EdgeOutput.Series, EdgeOutput.From, EdgeOutput.Node, TypeName {

        /** The place of the edge in the order. */
        record Cursor(ResponseField field) implements EdgeOutput {}

        /** A property of the relationship. */
        record Value(ResponseField field, Property property, List<ValueField> parts) implements EdgeOutput {}

        /** The measurements of a property of the relationship that varies in time. */
        record Series(Output.Series of) implements EdgeOutput {
            @Override
            public ResponseField field() {
                return of.field();
            }
        }

        /** The node at its beginning. */
        record From(ResponseField field, Selection selection) implements EdgeOutput {}

        /** The node at its end. */
        record Node(ResponseField field, Selection selection) implements EdgeOutput {}
    }
}
