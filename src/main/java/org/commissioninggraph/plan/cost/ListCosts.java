package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Grouping;
import org.commissioninggraph.plan.OrderKey;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;

/**
 * What lists cost. All rows of a list are read, once for its rows and once for each figure, count or grouping of them;
 * its page bounds only what is below it, unless an index has the rows in their order.
 */
final class ListCosts {
    private final BoundPlan bound;
    private final SourceCosts sources;
    private final FieldCosts fields;

    ListCosts(Statistics statistics, BoundPlan bound) {
        this.bound = bound;
        this.sources = new SourceCosts(statistics, bound);
        this.fields = new FieldCosts(sources, this);
    }

    FieldCosts fields() {
        return fields;
    }

    /**
     * @param start the nodes each of which has such a list
     */
    Cost of(Connection connection, NodeGroup start) {
        ReadingCost rows = sources.of(connection, start);
        NodeGroup nodes = rows.nodes(connection.source().type().name());
        Cost cost = Cost.of(counts(connection, rows) + notOpen(connection, rows));
        for (Part part : connection.parts()) {
            if (part instanceof Part.Aggregate aggregate
                    && !AggregationOutput.leaves(aggregate.outputs()).isEmpty()) {
                cost = cost.plus(Cost.of(rows.touched()).below(part.key()));
            } else if (part instanceof Part.OverTime overTime) {
                cost = cost.plus(overTime(overTime, start).below(part.key()));
            } else if (part instanceof Part.Groups groups) {
                List<OrderKey> keys = groups.grouping().keys().stream()
                        .map(Grouping.Key::order)
                        .toList();
                cost = cost.plus(Cost.of(rows.touched() + keys(keys, nodes)).below(part.key()));
            }
        }
        if (!connection.readsRows()) {
            return cost;
        }
        Cost read = Cost.of(read(connection, rows, nodes) + keys(connection.order(), nodes));
        return cost.plus(read).plus(page(connection, paged(connection, start, rows)));
    }

    /** How many rows are touched below one of the items of its page, on average. */
    double belowAnItem(Connection connection, NodeGroup start) {
        ReadingCost items = paged(connection, start, sources.of(connection, start));
        double number = items.nodes(connection.source().type().name()).number();
        return number == 0 ? 0 : page(connection, items).total() / number;
    }

    /** All rows are read for each day, as if all of them held on each. */
    private Cost overTime(Part.OverTime overTime, NodeGroup start) {
        Cost cost = Cost.FREE;
        for (Connection.Stretch stretch : overTime.stretches()) {
            int days = bound.<List<?>>value(stretch.days()).size();
            cost = cost.plus(of(stretch.list(), start).times(days));
        }
        return cost;
    }

    /** A page in the order of an index is read on until it is full, over those that are not open then. */
    private double read(Connection connection, ReadingCost rows, NodeGroup nodes) {
        Parameter limit = connection.page().limit();
        if (limit == null || connection.where() != null || !connection.isInOrder()) {
            return rows.touched();
        }
        double ofEach = rows.touched() / Math.max(1, nodes.number());
        return Math.min(rows.touched(), bound.<Number>value(limit).doubleValue() * ofEach);
    }

    private static double counts(Connection connection, ReadingCost rows) {
        if (!connection.needsCount()) {
            return 0;
        }
        return isStored(connection) ? 1 : rows.touched();
    }

    /** Where a search finds nothing on its day it is told what it finds on others. */
    private static double notOpen(Connection connection, ReadingCost rows) {
        return connection.searchedDay() == null ? 0 : rows.touched();
    }

    /** Whether the database knows how many there are. */
    private static boolean isStored(Connection connection) {
        return connection.source() instanceof Source.All all
                && (all.time() instanceof TemporalFilter.Always || !all.type().hasLife())
                && connection.where() == null
                && connection.search() == null;
    }

    private double keys(List<OrderKey> keys, NodeGroup nodes) {
        double touched = 0;
        for (OrderKey key : keys) {
            touched += key(key.value(), nodes);
        }
        return touched;
    }

    private double key(OrderKey.Value value, NodeGroup nodes) {
        if (value instanceof OrderKey.OfOne one) {
            List<Relationship> steps = one.hops().steps();
            ReadingCost reached = sources.ways().along(steps, one.hops().time(), nodes);
            String type = steps.get(steps.size() - 1).target();
            return reached.touched() + key(one.value(), reached.nodes(type));
        }
        return value instanceof OrderKey.CountOf count
                ? sources.ways()
                        .along(count.source().steps(), count.source().time(), nodes)
                        .touched()
                : 0;
    }

    private ReadingCost paged(Connection connection, NodeGroup start, ReadingCost rows) {
        Parameter limit = connection.page().limit();
        return limit == null ? rows : rows.atMost(bound.<Number>value(limit).doubleValue() * start.number());
    }

    private Cost page(Connection connection, ReadingCost rows) {
        Cost cost = Cost.FREE;
        for (Part part : connection.parts()) {
            if (part instanceof Part.Nodes nodes) {
                cost = cost.plus(fields.of(nodes.selection(), rows).below(part.key()));
            } else if (part instanceof Part.Edges edges) {
                cost = cost.plus(fields.edges(edges.outputs(), rows).below(part.key()));
            }
        }
        return cost;
    }
}
