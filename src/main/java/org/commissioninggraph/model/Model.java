package org.commissioninggraph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole domain. Immutable; each map is in the order of the SDL and keyed by name.
 *
 * @param succession how things come one after another; null where they do not
 * @param places where types and fields are declared, as in {@code organisations.graphqls:12}, by {@code Type} and
 *     {@code Type.field}
 */
public record Model(
        Map<String, NodeType> nodeTypes,
        Map<String, InterfaceType> interfaces,
        Map<String, EdgeType> edgeTypes,
        Map<String, EnumType> enums,
        @Nullable Succession succession,
        Map<String, String> places) {

    /** The node type or interface of that name, which must exist. */
    public EntityType entity(String name) {
        EntityType node = nodeTypes.get(name);
        EntityType found = node != null ? node : interfaces.get(name);
        if (found == null) {
            throw new ModelException("the model has no type named " + name);
        }
        return found;
    }

    /** How a message begins that is about a type, or a field as {@code Type.field}; empty where none is declared. */
    public String place(String name) {
        String place = places.get(name);
        return place == null ? "" : place + ": ";
    }

    /** Every node type and interface, interfaces first. */
    public List<EntityType> entities() {
        List<EntityType> all = new ArrayList<>(interfaces.values());
        all.addAll(nodeTypes.values());
        return all;
    }

    /** The node types that a field of this type may lead to: itself, or those that implement the interface. */
    public List<NodeType> possibleTypes(EntityType type) {
        if (type instanceof NodeType node) {
            return List.of(node);
        }
        return nodeTypes.values().stream()
                .filter(node -> node.interfaces().contains(type.name()))
                .toList();
    }

    /** Whether a relationship with properties leads to things of this type. */
    public boolean isReachedByEdges(EntityType type) {
        return entities().stream()
                .flatMap(entity -> entity.relationships().stream())
                .anyMatch(relationship -> relationship.target().equals(type.name())
                        && !relationship.edge().properties().isEmpty());
    }

    /**
     * The properties of all edge types, each name once: of one name all have one type. The description says of which edge
     * types it is, where not of all that have dates.
     */
    public Collection<Property> edgeProperties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (EdgeType edge : edgeTypes.values()) {
            for (Property property : edge.properties().values()) {
                properties.merge(property.name(), property, EdgeType::described);
            }
        }
        return properties.values();
    }

    /** Every relationship type of the graph by name, with the labels it connects. */
    public Map<String, RelationshipType> relationshipTypes() {
        Map<String, Map<String, RelationshipType.End>> ends = new LinkedHashMap<>();
        for (EntityType entity : entities()) {
            for (Relationship field : entity.relationships()) {
                if (field.stored() && field.owner().equals(entity.name())) {
                    ends.computeIfAbsent(field.type(), type -> new LinkedHashMap<>())
                            .merge(field.from() + " " + field.to(), end(field), Model::both);
                }
            }
        }
        Map<String, RelationshipType> types = new LinkedHashMap<>();
        ends.forEach((name, pairs) -> types.put(name, new RelationshipType(name, withoutCovered(pairs.values()))));
        return types;
    }

    private static RelationshipType.End end(Relationship field) {
        boolean out = field.direction() == Direction.OUT;
        return new RelationshipType.End(
                field.from(), field.to(), field.edge(), out && !field.many(), !out && !field.many());
    }

    private static RelationshipType.End both(RelationshipType.End a, RelationshipType.End b) {
        return new RelationshipType.End(a.from(), a.to(), a.edge(), a.oneOut() || b.oneOut(), a.oneIn() || b.oneIn());
    }

    /**
     * Whether what can be read of a thing differs from day to day: it has values that vary in time, relationships with
     * dates, or comes one after another, or leads to what does.
     */
    public boolean changesByDay(EntityType type) {
        return changesByDay(type, new HashSet<>());
    }

    private boolean changesByDay(EntityType type, Set<EntityType> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (succession != null && succession.covers(type)) {
            return true;
        }
        if (!type.measured().isEmpty()) {
            return true;
        }
        return type instanceof InterfaceType
                ? possibleTypes(type).stream().anyMatch(possible -> changesByDay(possible, seen))
                : type.hops().stream().anyMatch(field -> changesByDay(field, seen));
    }

    private boolean changesByDay(RelationshipField field, Set<EntityType> seen) {
        return field.steps().stream()
                        .anyMatch(step ->
                                step.edge().dated() || !step.edge().measured().isEmpty() || isOfLives(step))
                || changesByDay(entity(field.target()), seen);
    }

    /** Whether it leads only to what is open, by a rule. */
    private boolean isOfLives(Relationship step) {
        return step.every() != null
                && (entity(step.owner()).hasLife() || entity(step.target()).hasLife());
    }

    /** Whether a node, at one end of it or at the other, has one at most on any day, as {@code load} checks. */
    public boolean isExclusive(Relationship relationship) {
        return ends(relationshipTypes().values(), relationship).stream().allMatch(end -> end.oneOut() || end.oneIn());
    }

    /** The pairs along which a relationship may lead. */
    List<RelationshipType.End> ends(Collection<RelationshipType> types, Relationship relationship) {
        return types.stream()
                .filter(type -> type.name().equals(relationship.type()))
                .flatMap(type -> type.ends().stream())
                .filter(end -> mayBe(end.from(), relationship.from()) && mayBe(end.to(), relationship.to()))
                .toList();
    }

    /** Whether all that its relationships lead to from its owner is of its target's type. */
    public boolean leadsOnlyToTarget(Relationship relationship) {
        boolean out = relationship.direction() == Direction.OUT;
        return relationshipTypes().values().stream()
                .filter(type -> type.name().equals(relationship.type()))
                .flatMap(type -> type.ends().stream())
                .filter(end -> mayBe(out ? end.from() : end.to(), relationship.owner()))
                .allMatch(end -> isA(out ? end.to() : end.from(), relationship.target()));
    }

    private boolean mayBe(String a, String b) {
        return isA(a, b) || isA(b, a);
    }

    /** A pair seen through an interface is left out where its members are listed themselves. */
    private List<RelationshipType.End> withoutCovered(Collection<RelationshipType.End> pairs) {
        List<RelationshipType.End> kept = new ArrayList<>();
        for (RelationshipType.End pair : pairs) {
            boolean covered = pairs.stream().anyMatch(other -> other != pair && covers(pair, other));
            if (!covered) {
                kept.add(pair);
            }
        }
        return List.copyOf(kept);
    }

    private boolean covers(RelationshipType.End wide, RelationshipType.End narrow) {
        return isA(narrow.from(), wide.from()) && isA(narrow.to(), wide.to());
    }

    boolean isA(String narrow, String wide) {
        NodeType node = nodeTypes.get(narrow);
        return narrow.equals(wide) || (node != null && node.interfaces().contains(wide));
    }
}
