package org.commissioninggraph.http.reference;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.List;

/** What belongs together in the reference, in the order in which it is read. */
enum Chapter {
    QUERY("Query", "Where every question starts: one thing by its code, or a list.", false),
    THINGS("Things", "What the network is made of, what they share, and what happened to them.", false),
    VALUES("Values", "Scalars and enums: what a property or an argument holds.", false),
    LISTS("Lists", "Connections, with edges, groups and figures.", true),
    ARGUMENTS("Filters and orders", "Input types: what the arguments of lists take.", true);

    /** How the names of types end that are made for every list. */
    private static final List<String> LISTED =
            List.of("Connection", "Edge", "Aggregate", "Group", "OverTime", "PageInfo");

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
        if (!(type instanceof GraphQLCompositeType)) {
            return VALUES;
        }
        return LISTED.stream().anyMatch(type.getName()::endsWith) ? LISTS : THINGS;
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
