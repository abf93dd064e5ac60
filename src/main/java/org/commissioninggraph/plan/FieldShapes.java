package org.commissioninggraph.plan;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers what fields ask for: the same for two that differ in response keys only, their own or those below them. */
final class FieldShapes {
    private record Shape(String name, Map<String, Object> arguments, Set<String> types, List<Integer> below) {}

    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final Map<CollectedField, Integer> known = new IdentityHashMap<>();

    int of(CollectedField field) {
        Integer number = known.get(field);
        if (number != null) {
            return number;
        }
        List<Integer> below = field.fields().stream().map(this::of).toList();
        Shape shape = new Shape(field.name(), field.arguments(), field.types(), below);
        int found = numbers.computeIfAbsent(shape, fresh -> numbers.size());
        known.put(field, found);
        return found;
    }
}
