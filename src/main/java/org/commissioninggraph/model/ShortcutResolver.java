package org.commissioninggraph.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up the steps of each shortcut, once all relationships are known. */
final class ShortcutResolver {
    private ShortcutResolver() {}

    static Model resolve(Model model, List<FieldReader.Shortcut> shortcuts) {
        Map<String, NodeType> nodes = new LinkedHashMap<>(model.nodeTypes());
        for (FieldReader.Shortcut shortcut : shortcuts) {
            nodes.computeIfPresent(shortcut.owner(), (name, type) -> resolved(model, type, shortcut));
        }
        return new Model(
                Collections.unmodifiableMap(nodes),
                model.interfaces(),
                model.edgeTypes(),
                model.enums(),
                model.succession(),
                model.places());
    }

    private static NodeType resolved(Model model, NodeType type, FieldReader.Shortcut shortcut) {
        Map<String, Field> fields = new LinkedHashMap<>(type.fields());
        fields.computeIfPresent(
                shortcut.field(),
                (name, field) -> withSteps((RelationshipPath) field, steps(model, type, shortcut), shortcut));
        return new NodeType(
                type.name(),
                type.description(),
                type.single(),
                type.plural(),
                type.boost(),
                type.interfaces(),
                Collections.unmodifiableMap(fields),
                type.hub());
    }

    private static RelationshipPath withSteps(
            RelationshipPath field, List<Relationship> steps, FieldReader.Shortcut shortcut) {
        String end = steps.get(steps.size() - 1).target();
        boolean many = steps.stream().anyMatch(Relationship::many);
        if (!end.equals(field.target()) || many != field.many()) {
            throw new ModelException(shortcut.place() + "is declared as " + (field.many() ? "a list of " : "")
                    + field.target() + ", but its path leads to " + (many ? "a list of " : "one ") + end);
        }
        return new RelationshipPath(field.name(), field.description(), field.target(), field.many(), steps);
    }

    private static List<Relationship> steps(Model model, NodeType type, FieldReader.Shortcut shortcut) {
        List<Relationship> steps = new ArrayList<>();
        EntityType at = type;
        for (String name : shortcut.path()) {
            if (!(at.field(name) instanceof Relationship step)) {
                throw new ModelException(
                        shortcut.place() + "goes through " + at.name() + "." + name + ", which is not a relationship");
            }
            steps.add(step);
            at = model.entity(step.target());
        }
        if (steps.isEmpty()) {
            throw new ModelException(shortcut.place() + "has an empty path");
        }
        return List.copyOf(steps);
    }
}
