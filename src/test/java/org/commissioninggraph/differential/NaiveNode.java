package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;

/** A node in memory, with the edges that begin and end at it. One object for each node, told apart by identity. */
final class NaiveNode {
    private final NodeType type;
    private final Map<String, Object> values;
    private final Map<String, List<NaiveEdge>> out = new LinkedHashMap<>();
    private final Map<String, List<NaiveEdge>> in = new LinkedHashMap<>();

    NaiveNode(NodeType type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    NodeType type() {
        return type;
    }

    @Nullable Object value(String property) {
        return values.get(property);
    }

    /** As of a day: of what varies in time what was measured last. */
    @Nullable Object value(String property, LocalDate day) {
        return NaiveSeries.on(values.get(property), day);
    }

    /** All that was measured of a property; null where nothing was. */
    @Nullable NaiveSeries series(String property) {
        return (NaiveSeries) values.get(property);
    }

    Map<String, Object> values() {
        return values;
    }

    String key() {
        return (String) values.get(type.key().name());
    }

    String globalId() {
        return type.name() + ":" + key();
    }

    boolean isA(String typeOrInterface) {
        return type.name().equals(typeOrInterface) || type.interfaces().contains(typeOrInterface);
    }

    static void connect(NaiveEdge edge) {
        edge.from().out.computeIfAbsent(edge.type(), type -> new ArrayList<>()).add(edge);
        edge.to().in.computeIfAbsent(edge.type(), type -> new ArrayList<>()).add(edge);
    }

    /** Lets a field lead to a node that does not know of it. */
    void point(String type, @Nullable NaiveNode to) {
        if (to != null) {
            out.put(type, List.of(new NaiveEdge(type, this, to, Map.of())));
        }
    }

    /** The edges of a type that begin, or end, here. */
    List<NaiveEdge> all(String type, boolean forward) {
        return (forward ? out : in).getOrDefault(type, List.of());
    }

    /** The edges that a relationship field follows from here, whatever their dates. */
    List<NaiveEdge> edges(Relationship relationship) {
        Map<String, List<NaiveEdge>> edges = relationship.direction() == Direction.OUT ? out : in;
        return edges.getOrDefault(relationship.type(), List.of()).stream()
                .filter(edge -> edge.end(relationship).isA(relationship.target()))
                .toList();
    }
}
