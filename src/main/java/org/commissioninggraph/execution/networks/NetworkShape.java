package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.InterfaceType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/**
 * What of the model is in networks: nodes of all types of which there are lists, and relationships between them.
 *
 * @param kinds the node types by name
 * @param groups the kinds that belong to an interface, by its name
 * @param relationships the properties of each relationship type, by its name
 * @param usual the kinds of a network for which none are named: what comes one after another, as organisations do
 */
record NetworkShape(
        Map<String, NodeType> kinds,
        Map<String, Set<String>> groups,
        Map<String, Relationships> relationships,
        Set<String> usual) {

    /**
     * A relationship type.
     *
     * @param edges the types of its properties
     */
    record Relationships(Set<EdgeType> edges) {
        boolean dated() {
            return edges.stream().anyMatch(EdgeType::dated);
        }

        /** Whether it is an event, which has a day instead of first and last ones. */
        boolean event() {
            return !dated() && edges.stream().anyMatch(edge -> edge.properties().containsKey(EdgeType.ON));
        }

        List<Property> columns() {
            return NetworkColumns.of(edges);
        }
    }

    static NetworkShape of(Model model) {
        Map<String, NodeType> kinds = new LinkedHashMap<>();
        model.nodeTypes().forEach((name, type) -> {
            if (type.plural() != null) {
                kinds.put(name, type);
            }
        });
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (InterfaceType group : model.interfaces().values()) {
            groups.put(group.name(), names(model, group, kinds));
        }
        Map<String, Relationships> relationships = new LinkedHashMap<>();
        for (RelationshipType type : model.relationshipTypes().values()) {
            Set<EdgeType> edges = new LinkedHashSet<>();
            type.ends().forEach(end -> edges.add(end.edge()));
            edges.remove(EdgeType.NONE);
            if (!edges.isEmpty()) {
                relationships.put(type.name(), new Relationships(edges));
            }
        }
        EntityType covered =
                model.succession() == null ? null : model.succession().type();
        return new NetworkShape(
                kinds, groups, relationships, covered == null ? kinds.keySet() : names(model, covered, kinds));
    }

    private static Set<String> names(Model model, EntityType type, Map<String, NodeType> kinds) {
        Set<String> names = new LinkedHashSet<>();
        model.possibleTypes(type).forEach(each -> names.add(each.name()));
        names.retainAll(kinds.keySet());
        return names;
    }

    /** The kinds of that name: one, or those of an interface; null where it is no name. */
    @Nullable Set<String> named(String name) {
        return kinds.containsKey(name) ? Set.of(name) : groups.get(name);
    }

    /** All names of kinds that may be written. */
    List<String> names() {
        List<String> names = new ArrayList<>(kinds.keySet());
        names.addAll(groups.keySet());
        return names;
    }
}
