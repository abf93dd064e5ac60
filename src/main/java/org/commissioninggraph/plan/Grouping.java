package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.schema.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list in groups of equal keys.
 *
 * @param having what must hold of a group
 * @param order figures that decide the order of the groups, before their keys do
 * @param limit how many groups at most; null for all
 */
public record Grouping(
        List<Key> keys,
        List<Having> having,
        List<FigureOrder> order,
        @Nullable Parameter limit,
        List<GroupOutput> outputs) {

    /**
     * What the rows of a group have in common.
     *
     * @param part how much of a date; null for a value that is no date
     */
    public record Key(OrderKey order, @Nullable DatePart part) {}

    /** How much of a date makes a group. */
    public enum DatePart {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * A figure of a group against a given number.
     *
     * @param value null where the figure is to be unknown
     */
    public record Having(Aggregation figure, Comparison comparison, @Nullable Parameter value) {}

    /** A figure to order groups by. */
    public record FigureOrder(Aggregation figure, boolean descending) {}

    /** One field of a group. */
    public sealed interface GroupOutput extends ResponseEntry permits GroupOutput.Keys, GroupOutput.Figures, TypeName {

        /** The keys, as text. */
        record Keys(ResponseField field) implements GroupOutput {}

        /** Figures of its rows. */
        record Figures(ResponseField field, List<AggregationOutput> outputs) implements GroupOutput {}
    }
}
