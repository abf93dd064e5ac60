package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Grouping.GroupOutput;

/** The complexity of a connection. Its path stands in the statement once for its rows and once for each figure. */
final class ConnectionComplexity {
    private static final int SUBQUERY = 52;
    private static final int COUNT = 34;
    private static final int NODE = 34;
    private static final int OPEN = 76;
    private static final int BECAME = 180;
    private static final int CHANGES = 2_100;
    private static final int SEARCH = 110;
    private static final int FIGURE = 34;
    private static final int KEY = 24;

    private final Connection connection;
    private final int level;
    private final List<Complexity> parts = new ArrayList<>();
    private final FilterComplexity path = new FilterComplexity();
    private long own;
    private int paths;

    private ConnectionComplexity(Connection connection, int level) {
        this.connection = connection;
        this.level = level;
    }

    /**
     * @param key the response key of the field that asks for it
     * @param level how many subqueries are around it
     */
    static Complexity of(String key, Connection connection, int level) {
        return new ConnectionComplexity(connection, level).of(key);
    }

    private Complexity of(String key) {
        source(connection.source());
        if (connection.search() != null) {
            path.add(SEARCH);
        }
        long unfiltered = path.letters();
        path.filter(connection.where(), false);
        NodeComplexity node = new NodeComplexity(level + 1);
        connection.parts().forEach(part -> part(part, node));
        if (connection.readsRows()) {
            // In halves, of which one is counted besides.
            int readings = NullsLast.of(connection) == null ? 1 : 3;
            paths += readings;
            own += (long) SUBQUERY * readings;
            parts.add(Complexity.of("orderBy", order(connection.order()) + beyond()));
        }
        if (connection.needsCount()) {
            paths++;
            own += COUNT;
        }
        parts.add(Complexity.of(Complexity.WHERE, (path.letters() - unfiltered) * paths));
        return Complexity.of(key, Complexity.atLevel(level, own + unfiltered * paths), parts);
    }

    private void source(Source source) {
        if (source instanceof Source.Reached reached) {
            path.steps(reached.steps());
        } else if (source instanceof Source.Changes) {
            path.add(CHANGES);
        } else if (source instanceof Source.Became) {
            path.pattern(BECAME);
        } else {
            path.pattern(NODE + source.type().name().length() + OPEN);
        }
    }

    private void part(Part part, NodeComplexity node) {
        if (part instanceof Part.Aggregate aggregate) {
            figures(part, AggregationOutput.leaves(aggregate.outputs()).size());
        } else if (part instanceof Part.Groups groups) {
            Grouping grouping = groups.grouping();
            long keys = order(grouping.keys().stream().map(Grouping.Key::order).toList());
            own += keys
                    + (long) KEY * (grouping.having().size() + grouping.order().size());
            figures(
                    part,
                    grouping.outputs().stream()
                            .mapToInt(ConnectionComplexity::figures)
                            .sum());
        } else if (part instanceof Part.OverTime overTime) {
            for (Connection.Stretch stretch : overTime.stretches()) {
                parts.add(ConnectionComplexity.of(part.key(), stretch.list(), level + 1));
            }
        } else if (part instanceof Part.Nodes || part instanceof Part.Edges) {
            parts.add(Complexity.of(part.key(), 0, node.rows(part, node)));
        }
    }

    private void figures(Part part, int figures) {
        paths++;
        parts.add(Complexity.of(part.key(), SUBQUERY + (long) FIGURE * figures));
    }

    private static int figures(GroupOutput output) {
        return output instanceof GroupOutput.Figures of
                ? AggregationOutput.leaves(of.outputs()).size()
                : output instanceof TypeName ? 0 : 1;
    }

    private static long order(List<OrderKey> keys) {
        FilterComplexity filter = new FilterComplexity();
        Set<End> read = new HashSet<>();
        for (OrderKey key : keys) {
            filter.add(KEY);
            OrderKey.Value value = key.value() instanceof OrderKey.OfOne one ? one.value() : key.value();
            if (value instanceof OrderKey.CountOf count) {
                filter.subquery(count.source(), null);
            }
            if (key.value() instanceof OrderKey.OfOne one
                    && read.add(new End(one.hops(), value instanceof OrderKey.OfEdge))) {
                filter.add(SUBQUERY);
                filter.steps(one.hops().steps());
            }
        }
        return filter.letters();
    }

    /** Behind a cursor is what is further by some key and alike by those before it. */
    private long beyond() {
        int keys = connection.order().size();
        int cursors =
                (connection.page().after() == null ? 0 : 1) + (connection.page().before() == null ? 0 : 1);
        return (long) cursors * KEY * keys * (keys + 1) / 2;
    }

    /** What a subquery reads at the end of hops: the last relationship, or the node. */
    private record End(OrderKey.Hops hops, boolean edge) {}
}
