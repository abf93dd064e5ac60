package org.commissioninggraph.model;

import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which types belong to which interfaces and unions. */
final class AbstractTypes {
    private final TypeDefinitionRegistry registry;

    AbstractTypes(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    /** The interfaces and unions that a type belongs to. */
    List<String> of(ObjectTypeDefinition type) {
        List<String> shared = new ArrayList<>(Sdl.interfaces(type));
        for (UnionTypeDefinition union : registry.getTypes(UnionTypeDefinition.class)) {
            if (members(union).contains(type.getName())) {
                shared.add(union.getName());
            }
        }
        return List.copyOf(shared);
    }

    /** The interface that all members of a union implement. */
    InterfaceTypeDefinition sharedBy(UnionTypeDefinition union) {
        Set<String> shared = new LinkedHashSet<>();
        for (String member : members(union)) {
            Set<String> interfaces = Set.copyOf(Sdl.interfaces(member(union, member)));
            if (shared.isEmpty()) {
                shared.addAll(interfaces);
            }
            shared.retainAll(interfaces);
            if (shared.isEmpty()) {
                throw new ModelException(Sdl.place(union) + "is a union of types that share no interface: declare one");
            }
        }
        return named(shared.iterator().next(), Sdl.place(union));
    }

    private ObjectTypeDefinition member(UnionTypeDefinition union, String name) {
        return registry.getType(name, ObjectTypeDefinition.class)
                .orElseThrow(
                        () -> new ModelException(Sdl.place(union) + "has the member " + name + ", which is no type"));
    }

    private static Set<String> members(UnionTypeDefinition union) {
        Set<String> names = new LinkedHashSet<>();
        for (Type<?> member : union.getMemberTypes()) {
            names.add(((TypeName) member).getName());
        }
        return names;
    }

    InterfaceTypeDefinition named(String name, String place) {
        return registry.getType(name, InterfaceTypeDefinition.class)
                .orElseThrow(() -> new ModelException(place + "implements unknown interface " + name));
    }

    /** The property that says of which of its types a node is. */
    Property typename(InterfaceTypeDefinition type) {
        Map<String, String> names = new TreeMap<>();
        for (ObjectTypeDefinition node : registry.getTypes(ObjectTypeDefinition.class)) {
            if (Sdl.interfaces(node).contains(type.getName())) {
                names.put(node.getName(), Sdl.description(node));
            }
        }
        EnumType values = new EnumType(
                type.getName() + "Typename",
                "The types of " + type.getName() + ".",
                Collections.unmodifiableMap(names));
        String description = "Its type, as `__typename`: here to filter, order and group by.";
        return new Property(InterfaceType.TYPENAME, values, true, false, false, false, description);
    }
}
