package org.commissioninggraph.plan;

import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers what fields ask for: the same for two that differ in response keys only, their own or those below them. */
final class FieldShapes {
    private record Shape(String name, Map<String, Object> arguments, Set<String> types, List<Integer> below) {}

    private final CollectedFields collected;
    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final Map<SelectedField, Integer> known = new IdentityHashMap<>();

    FieldShapes(CollectedFields collected) {
        this.collected = collected;
    }

    int of(SelectedField field) {
        Integer number = known.get(field);
        if (number != null) {
            return number;
        }
        List<Integer> below =
                collected.in(field.getSelectionSet()).stream().map(this::of).toList();
        Shape shape = new Shape(field.getName(), field.getArguments(), collected.types(field), below);
        int found = numbers.computeIfAbsent(shape, fresh -> numbers.size());
        known.put(field, found);
        return found;
    }
}
