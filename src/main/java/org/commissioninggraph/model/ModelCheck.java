package org.commissioninggraph.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of a model so that an API can be made of it. */
final class ModelCheck {
    private ModelCheck() {}

    static Model checked(Model model) {
        Map<String, String> roots = new HashMap<>();
        for (EntityType type : model.entities()) {
            root(model, roots, type.single(), type);
            if (type.plural() != null) {
                root(model, roots, type.plural(), type);
            }
        }
        for (EntityType type : model.entities()) {
            check(model, type);
        }
        model.interfaces().values().forEach(type -> series(model, type));
        edges(model);
        relationships(model);
        ends(model);
        searches(model);
        model.interfaces().values().forEach(type -> alphabets(model, type));
        model.entities().forEach(type -> type.relationships().forEach(field -> EveryReader.check(model, field)));
        return model;
    }

    /** A relationship is one, from whichever of its ends it is seen. */
    private static void relationships(Model model) {
        Map<List<String>, Relationship> seen = new HashMap<>();
        for (EntityType type : model.entities()) {
            for (Relationship relationship : type.relationships()) {
                Relationship other = seen.putIfAbsent(
                        List.of(relationship.type(), relationship.from(), relationship.to()), relationship);
                if (other != null && !other.edge().equals(relationship.edge())) {
                    throw new ModelException(model.place(type.name() + "." + relationship.name()) + relationship.type()
                            + " from " + relationship.from() + " to " + relationship.to() + " has edge type "
                            + relationship.edge().name() + " here and "
                            + other.edge().name() + " in " + other.owner() + "." + other.name()
                            + ": give both the same");
                }
            }
        }
    }

    /** The seed files are checked by pairs of types: what holds of a field must hold of each pair that it may lead along. */
    private static void ends(Model model) {
        Map<String, RelationshipType> types = model.relationshipTypes();
        for (EntityType type : model.entities()) {
            for (Relationship field : type.relationships()) {
                if (field.stored()) {
                    ends(model, field, model.ends(types.values(), field));
                }
            }
        }
    }

    private static void ends(Model model, Relationship field, List<RelationshipType.End> ends) {
        String place = model.place(field.owner() + "." + field.name()) + field.type();
        for (RelationshipType.End end : ends) {
            if (end.edge().dated() != field.edge().dated()) {
                throw new ModelException(place + " has dates from " + field.from() + " to " + field.to() + " or from "
                        + end.from() + " to " + end.to() + ", and not in both: give both the same edge type");
            }
            boolean one = field.direction() == Direction.OUT ? end.oneOut() : end.oneIn();
            if (!field.many() && (ends.size() > 1 || !one)) {
                throw new ModelException(place + " leads to one " + field.target() + ", but " + end.from() + " to "
                        + end.to() + " is a pair of its own, of which there may be one more: make it a list");
            }
        }
    }

    /** Filters and orders have one field for all edge properties of one name. */
    private static void edges(Model model) {
        Map<String, EdgeType> owners = new HashMap<>();
        for (EdgeType edge : model.edgeTypes().values()) {
            for (Property property : edge.properties().values()) {
                EdgeType owner = owners.putIfAbsent(property.name(), edge);
                Property other = owner == null ? property : owner.properties().get(property.name());
                if (other != null && (other.type() != property.type() || other.list() != property.list())) {
                    throw new ModelException(model.place(edge.name() + "." + property.name()) + "edge types "
                            + owner.name() + " and " + edge.name()
                            + " both declare " + property.name()
                            + ", but not of the same type: filters have one field for both, so give one of them"
                            + " another name");
                }
            }
        }
    }

    /** The full-text index holds properties by name, whatever type has them. */
    private static void searches(Model model) {
        Map<String, String> owners = new HashMap<>();
        List<NodeType> types =
                model.nodeTypes().values().stream().filter(NodeType::searched).toList();
        for (NodeType type : types) {
            type.properties().stream()
                    .filter(Property::searched)
                    .forEach(property -> owners.putIfAbsent(property.name(), type.name()));
        }
        for (NodeType type : types) {
            for (Property property : type.properties()) {
                if (!property.searched() && owners.containsKey(property.name())) {
                    throw new ModelException(model.place(type.name() + "." + property.name()) + type.name() + "."
                            + property.name() + " is not marked @searched, but "
                            + owners.get(property.name()) + "." + property.name()
                            + " is, and one index holds both: mark both, or give one another name");
                }
            }
        }
    }

    /** A list of an interface is read in the order that is stored of each of its types. */
    private static void alphabets(Model model, InterfaceType shared) {
        for (NodeType type : model.possibleTypes(shared)) {
            for (Property property : shared.properties()) {
                if (type.field(property.name()) instanceof Property own
                        && own.alphabetical() != property.alphabetical()) {
                    throw new ModelException(model.place(type.name() + "." + own.name()) + "only one of " + type.name()
                            + "." + own.name() + " and " + shared.name() + "." + own.name()
                            + " is marked @alphabetical, and lists have the order of both: mark both");
                }
            }
        }
    }

    private static void root(Model model, Map<String, String> roots, String field, EntityType type) {
        String other = roots.put(field, type.name());
        if (other != null) {
            throw new ModelException(model.place(type.name()) + "types " + other + " and " + type.name()
                    + " both want the root field " + field);
        }
    }

    /** Each type has days of its own, so that what several share has none. */
    private static void series(Model model, InterfaceType type) {
        for (Property property : type.measured()) {
            throw new ModelException(
                    model.place(type.name() + "." + property.name()) + type.name() + "." + property.name()
                            + " is marked @series, but "
                            + type.name() + " is shared by several types: declare it on each of them");
        }
    }

    private static void check(Model model, EntityType type) {
        long keys = type.properties().stream()
                .filter(property -> property.type() == ScalarType.ID)
                .count();
        if (keys != 1) {
            throw new ModelException(model.place(type.name()) + "type " + type.name() + " has " + keys
                    + " fields of type ID, expected one, its key");
        }
        if (!type.key().required() || type.key().list()) {
            String key = type.name() + "." + type.key().name();
            throw new ModelException(model.place(key) + key + " is the key of its type: expected ID!");
        }
        for (String reserved : new String[] {"id", "__typename", type.foldedKey()}) {
            if (type.field(reserved) != null) {
                throw new ModelException(model.place(type.name() + "." + reserved) + "type " + type.name()
                        + " declares " + reserved + ", which is added to every type");
            }
        }
        for (RelationshipField field : type.hops()) {
            if (!model.nodeTypes().containsKey(field.target())
                    && !model.interfaces().containsKey(field.target())) {
                throw new ModelException(model.place(type.name() + "." + field.name()) + type.name() + "."
                        + field.name() + " leads to " + field.target() + ", which is not marked @node");
            }
        }
    }
}
