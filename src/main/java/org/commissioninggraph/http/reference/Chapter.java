package org.commissioninggraph.http.reference;

import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/** What belongs together in the reference, in the order in which it is read. */
enum Chapter {
    QUERY("Query", "Where every question starts: one thing by its code, or a list.", false),
    THINGS("Things", "What the network is made of, and the interfaces that they share.", false),
    VALUES("Values", "Scalars and enums: what a property or an argument holds.", false),
    LISTS("Lists", "Connections, with edges, groups and figures.", true),
    ARGUMENTS("Filters and orders", "Input types: what the arguments of lists take.", true);

    private final String title;
    private final String description;
    private final boolean folded;

    Chapter(String title, String description, boolean folded) {
        this.title = title;
        this.description = description;
        this.folded = folded;
    }

    static Chapter of(GraphQLNamedType type, GraphQLSchema schema) {
        if (type == schema.getQueryType()) {
            return QUERY;
        }
        if (type instanceof GraphQLInputObjectType) {
            return ARGUMENTS;
        }
        if (!(type instanceof GraphQLImplementingType thing)) {
            return VALUES;
        }
        boolean shared = type instanceof GraphQLInterfaceType;
        boolean shares =
                type instanceof GraphQLObjectType && !thing.getInterfaces().isEmpty();
        return shared || shares ? THINGS : LISTS;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Its place in the page. No type has such a name: theirs have no hyphen. */
    String anchor() {
        return "chapter-" + ordinal();
    }

    /** Whether it is long and generated, so that few will read through it. */
    boolean folded() {
        return folded;
    }
}
