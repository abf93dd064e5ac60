package org.commissioninggraph.schema;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeReference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelException;

/** The types made so far, by name. Each is made once, when it is first referred to. */
public final class TypeTable {
    private static final String OF_EVERY_API = "a type of every API";

    private final Map<String, GraphQLNamedType> types = new TreeMap<>();
    private final Map<String, String> holders = new HashMap<>();

    private final Model model;

    TypeTable(Model model) {
        this.model = model;
        for (String name : List.of("Query", "Mutation", "Subscription", "Int", "Float", "String", "Boolean", "ID")) {
            holders.put(name, OF_EVERY_API);
        }
    }

    /** A reference to a type that is there whatever the model is. */
    public GraphQLTypeReference ref(String name, Supplier<GraphQLNamedType> make) {
        return ref(name, OF_EVERY_API, make);
    }

    /**
     * A reference to the type of that name, which is made now if it was not before.
     *
     * @param holder what the type is, in words: the same for the same type
     * @throws ModelException when the name is taken by another type
     */
    public GraphQLTypeReference ref(String name, String holder, Supplier<GraphQLNamedType> make) {
        String other = holders.putIfAbsent(name, holder);
        if (other != null && !other.equals(holder)) {
            throw new ModelException(model.place(name) + "the API would have two types of the name " + name + ", "
                    + other + " and " + holder + ": give the type of the model another name");
        }
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
