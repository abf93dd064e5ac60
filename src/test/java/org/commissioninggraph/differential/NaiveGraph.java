package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** All nodes and edges in memory. */
final class NaiveGraph {
    private static final String DAY = "yyyy-mm-dd";

    private final Model model;
    private final Map<String, Map<String, NaiveNode>> nodes = new LinkedHashMap<>();
    private final Map<String, Property> edgeProperties = new HashMap<>();
    private final List<NaiveEdge> edges = new ArrayList<>();
    private final List<LocalDate> measured = new ArrayList<>();

    NaiveGraph(Model model) {
        this.model = model;
        model.nodeTypes().keySet().forEach(type -> nodes.put(type, new LinkedHashMap<>()));
    }

    void add(NaiveNode node) {
        if (of(node.type()).put(EntityType.folded(node.key()), node) != null) {
            throw new IllegalStateException("two nodes " + node.globalId());
        }
    }

    void add(NaiveEdge edge) {
        edges.add(edge);
        NaiveNode.connect(edge);
    }

    /** Days of measurements. */
    List<LocalDate> measured() {
        return measured;
    }

    Model model() {
        return model;
    }

    List<NaiveEdge> edges() {
        return edges;
    }

    /** What the model says of a property of an edge. */
    Property property(NaiveEdge edge, String name) {
        return edgeProperties.computeIfAbsent(edge.type() + "." + name, key -> property(edge.type(), name));
    }

    private Property property(String type, String name) {
        return model.relationshipTypes().get(type).ends().stream()
                .map(end -> end.edge().properties().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** All nodes of a type, or of the types that share an interface. */
    List<NaiveNode> all(EntityType type) {
        List<NaiveNode> all = new ArrayList<>();
        for (NodeType possible : model.possibleTypes(type)) {
            all.addAll(of(possible).values());
        }
        return all;
    }

    @Nullable NaiveNode byKey(EntityType type, String key) {
        List<NaiveNode> found = byKey(model.possibleTypes(type), key);
        if (found.size() > 1) {
            throw new IllegalStateException("more than one " + type.name() + " " + key);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    List<NaiveNode> byKey(Collection<NodeType> types, String key) {
        List<NaiveNode> found = new ArrayList<>();
        for (NodeType type : types) {
            NaiveNode node = of(type).get(EntityType.folded(key));
            if (node != null) {
                found.add(node);
            }
        }
        return found;
    }

    /** The node of an id, whatever its day. What is the same on every day has no day in its id, but maybe an @ in its key. */
    @Nullable NaiveNode byGlobalId(String id) {
        for (NodeType type : model.nodeTypes().values()) {
            if (id.startsWith(type.name() + ":")) {
                String known = model.changesByDay(type) ? withoutDay(id) : id;
                return of(type).get(
                                EntityType.folded(known.substring(type.name().length() + 1)));
            }
        }
        return null;
    }

    /** The day of an id, which follows its last @. */
    LocalDate dayOf(String id, LocalDate usual) {
        return withoutDay(id).equals(id) ? usual : LocalDate.parse(id.substring(id.length() - DAY.length()));
    }

    private static String withoutDay(String id) {
        return id.matches(".*@\\d{4}-\\d{2}-\\d{2}") ? id.substring(0, id.length() - DAY.length() - 1) : id;
    }

    private Map<String, NaiveNode> of(NodeType type) {
        return nodes.get(type.name());
    }
}
