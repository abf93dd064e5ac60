package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * A list with everything that is asked of it.
 *
 * @param search the query of the full-text index; null where nothing is searched for
 * @param where null where all are wanted
 * @param order never empty, and total: the last keys identify a row
 * @param repeats whether a node may stand in more than one row, as one that joined twice does in a history
 */
public record Connection(
        Source source,
        @Nullable Parameter search,
        @Nullable Predicate where,
        List<OrderKey> order,
        boolean repeats,
        Page page,
        List<Part> parts) {

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

    /** Whether all rows are read anyway, so that they need not be counted a second time. */
    public boolean countsRows() {
        return readsRows() && page.limit() == null && page.after() == null && page.before() == null;
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

    /** One field of the connection, under its response key. */
    public sealed interface Part {
        String key();

        /** How many rows there are on all pages. */
        record TotalCount(String key) implements Part {}

        /**
         * What is known of the page.
         *
         * @param cursors whether the cursors of its ends are wanted
         */
        record Info(String key, boolean cursors) implements Part {}

        /** Figures of all pages. */
        record Aggregate(String key, List<FigureOutput> outputs) implements Part {}

        /** All rows, on all pages, in groups. */
        record Groups(String key, Grouping grouping) implements Part {}

        /** The nodes of the page. */
        record Nodes(String key, Selection selection) implements Part {}

        /** The edges of the page. */
        record Edges(String key, List<EdgeOutput> outputs) implements Part {}
    }

    /** One field of an edge, under its response key. */
    public sealed interface EdgeOutput {
        String key();

        /** The place of the edge in the order. */
        record Cursor(String key) implements EdgeOutput {}

        /** A property of the relationship. */
        record Value(String key, Property property) implements EdgeOutput {}

        /** The node at its beginning. */
        record From(String key, Selection selection) implements EdgeOutput {}

        /** The node at its end. */
        record Node(String key, Selection selection) implements EdgeOutput {}
    }
}
