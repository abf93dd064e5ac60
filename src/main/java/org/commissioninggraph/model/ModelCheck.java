package org.commissioninggraph.model;

import java.util.HashMap;
import java.util.Map;

/** What must hold of a model so that an API can be made of it. */
final class ModelCheck {
    private ModelCheck() {}

    static Model checked(Model model) {
        Map<String, String> roots = new HashMap<>();
        for (EntityType type : model.entities()) {
            root(roots, type.single(), type);
            if (type.plural() != null) {
                root(roots, type.plural(), type);
            }
        }
        for (EntityType type : model.entities()) {
            check(model, type);
        }
        return model;
    }

    private static void root(Map<String, String> roots, String field, EntityType type) {
        String other = roots.put(field, type.name());
        if (other != null) {
            throw new ModelException("types " + other + " and " + type.name() + " both want the root field " + field);
        }
    }

    private static void check(Model model, EntityType type) {
        long keys = type.properties().stream()
                .filter(property -> property.type() == ScalarType.ID)
                .count();
        if (keys != 1) {
            throw new ModelException(
                    "type " + type.name() + " has " + keys + " fields of type ID, expected one, its key");
        }
        for (String reserved : new String[] {"id", "__typename", type.foldedKey()}) {
            if (type.field(reserved) != null) {
                throw new ModelException(
                        "type " + type.name() + " declares " + reserved + ", which is added to every type");
            }
        }
        for (Hop hop : type.hops()) {
            if (!model.nodeTypes().containsKey(hop.target())
                    && !model.interfaces().containsKey(hop.target())) {
                throw new ModelException(
                        type.name() + "." + hop.name() + " leads to " + hop.target() + ", which is not marked @node");
            }
        }
    }
}
