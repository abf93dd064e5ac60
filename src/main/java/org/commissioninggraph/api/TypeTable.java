package org.commissioninggraph.api;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeReference;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The types made so far, by name. Each is made once, when it is first referred to. */
final class TypeTable {
    private final Map<String, GraphQLNamedType> types = new TreeMap<>();

    /** A reference to the type of that name, which is made now if it was not before. */
    GraphQLTypeReference ref(String name, Supplier<GraphQLNamedType> make) {
        if (!types.containsKey(name)) {
            types.put(name, GraphQLTypeReference.typeRef(name));
            types.put(name, make.get());
        }
        return GraphQLTypeReference.typeRef(name);
    }

    Set<GraphQLNamedType> all() {
        return new LinkedHashSet<>(types.values());
    }
}
