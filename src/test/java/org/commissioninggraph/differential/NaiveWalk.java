package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Every;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/** Follows edges from node to node. */
final class NaiveWalk {
    /**
     * A node of a list.
     *
     * @param edge that led to it; null where none did, or more than one
     */
    record Row(NaiveNode node, @Nullable NaiveEdge edge) {
        /** Nodes that no edge led to. */
        static List<Row> of(List<NaiveNode> nodes) {
            return nodes.stream().map(node -> new Row(node, null)).toList();
        }
    }

    private final NaiveGraph graph;
    private final Effort effort;

    NaiveWalk(NaiveGraph graph, Effort effort) {
        this.graph = graph;
        this.effort = effort;
    }

    List<Row> all(EntityType type, NaiveTime time) {
        List<Row> rows = new ArrayList<>();
        for (NaiveNode node : graph.all(type)) {
            if (time.overlaps(node)) {
                rows.add(new Row(node, null));
            }
        }
        effort.steps(rows.size());
        return rows;
    }

    List<Row> rows(NaiveNode from, RelationshipField hop, NaiveTime time) {
        List<Relationship> steps = hop.steps();
        if (steps.size() == 1) {
            return step(from, steps.get(0), time);
        }
        Set<NaiveNode> at = Set.of(from);
        for (Relationship step : steps) {
            Set<NaiveNode> next = new LinkedHashSet<>();
            for (NaiveNode node : at) {
                step(node, step, time).forEach(row -> next.add(row.node()));
            }
            at = next;
        }
        return at.stream().map(node -> new Row(node, null)).toList();
    }

    /** The one node that a hop leads to on a day. */
    @Nullable NaiveNode one(NaiveNode from, RelationshipField hop, LocalDate day) {
        Row row = row(from, hop, day);
        return row == null ? null : row.node();
    }

    /** The same, with the edge by which it leads there. */
    @Nullable Row row(NaiveNode from, RelationshipField hop, LocalDate day) {
        List<Row> rows = rows(from, hop, NaiveTime.on(day));
        if (rows.size() > 1) {
            throw new IllegalStateException(from.globalId() + " has more than one " + hop.name() + " on " + day);
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The value of an edge as rows are ordered by it. */
    @Nullable Object ordered(NaiveEdge edge, String property, LocalDate day) {
        return NaiveText.ordered(edge.value(property, day), graph.property(edge, property));
    }

    private List<Row> step(NaiveNode from, Relationship step, NaiveTime time) {
        if (step.every() != null) {
            return every(from, step, step.every(), time);
        }
        List<Row> rows = new ArrayList<>();
        for (NaiveEdge edge : from.edges(step)) {
            if (time.overlaps(edge, step.edge())) {
                rows.add(new Row(edge.end(step), edge));
            }
        }
        effort.steps(rows.size() + 1);
        return rows;
    }

    private List<Row> every(NaiveNode from, Relationship step, Every every, NaiveTime time) {
        List<Row> rows = new ArrayList<>();
        List<NaiveNode> all = graph.all(graph.model().entity(step.target()));
        for (NaiveNode node : all) {
            boolean fits = every.property() == null || Objects.equals(node.value(every.property()), every.value());
            if (fits && time.overlaps(from) && time.overlaps(node)) {
                rows.add(new Row(node, null));
            }
        }
        effort.steps(all.size());
        return rows;
    }
}
