package org.commissioninggraph.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/** All nodes and edges in memory. */
final class NaiveGraph {
    private final Model model;
    private final Map<String, Map<String, NaiveNode>> nodes = new LinkedHashMap<>();
    private final List<NaiveEdge> edges = new ArrayList<>();

    NaiveGraph(Model model) {
        this.model = model;
        model.nodeTypes().keySet().forEach(type -> nodes.put(type, new LinkedHashMap<>()));
    }

    void add(NaiveNode node) {
        if (of(node.type()).put(node.key(), node) != null) {
            throw new IllegalStateException("two nodes " + node.globalId());
        }
    }

    void add(NaiveEdge edge) {
        edges.add(edge);
        NaiveNode.connect(edge);
    }

    Model model() {
        return model;
    }

    List<NaiveEdge> edges() {
        return edges;
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
            NaiveNode node = of(type).get(key);
            if (node != null) {
                found.add(node);
            }
        }
        return found;
    }

    /** The node of a Relay id. */
    @Nullable NaiveNode byGlobalId(String id) {
        for (NodeType type : model.nodeTypes().values()) {
            if (id.startsWith(type.name() + ":")) {
                return of(type).get(id.substring(type.name().length() + 1));
            }
        }
        return null;
    }

    private Map<String, NaiveNode> of(NodeType type) {
        return nodes.get(type.name());
    }
}
