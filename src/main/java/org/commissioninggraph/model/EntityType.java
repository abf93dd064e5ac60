package org.commissioninggraph.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node type, or an interface that several node types share. Its name is its label in the graph. */
public sealed interface EntityType permits NodeType, InterfaceType {
    String name();

    String description();

    /** Its field on Query for one node. */
    String single();

    /** Its field on Query for a list; null where there is one node only. */
    @Nullable String plural();

    /** The interface's fields first, then its own, each in the order of the SDL. */
    Map<String, Field> fields();

    /** Whether its nodes have a first and a last day of life, {@code opened} and {@code closed}. */
    default boolean hasLife() {
        return fields().containsKey(NodeType.OPENED) && fields().containsKey(NodeType.CLOSED);
    }

    default @Nullable Field field(String name) {
        return fields().get(name);
    }

    default List<Property> properties() {
        return only(Property.class, fields().values());
    }

    /** The properties that its seed file holds: those that vary in time have files of their own. */
    default List<Property> written() {
        return properties().stream()
                .filter(property -> !property.name().equals(InterfaceType.TYPENAME))
                .filter(property -> property.series() == null)
                .toList();
    }

    /** The values that vary in time. */
    default List<Property> measured() {
        return properties().stream().filter(Property::measured).toList();
    }

    /** Whether the full-text index holds something of it. */
    default boolean searched() {
        return properties().stream().anyMatch(Property::searched);
    }

    default List<RelationshipField> hops() {
        return only(RelationshipField.class, fields().values());
    }

    default List<Relationship> relationships() {
        return only(Relationship.class, fields().values());
    }

    /** The property that identifies a node of this type: the field of type ID. */
    default Property key() {
        return properties().stream()
                .filter(property -> property.type() == ScalarType.ID)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The name of the stored property that holds the key in small letters: a thing is looked up by that, so that nobody
     * has to care for capitals. It is no field of the API.
     */
    default String foldedKey() {
        return key().name() + "Folded";
    }

    /** A key as the property {@link #foldedKey} holds it. */
    static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /** Fields by their names, in their order. */
    static Map<String, Property> byName(List<Property> properties) {
        Map<String, Property> named = new LinkedHashMap<>();
        properties.forEach(property -> named.put(property.name(), property));
        return named;
    }

    private static <T extends Field> List<T> only(Class<T> kind, Collection<Field> fields) {
        return fields.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
