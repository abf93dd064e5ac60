package org.commissioninggraph.schema;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/** A type at the root of operations: fields, each with what fetches it. */
final class RootType {
    private final String name;
    private final GraphQLObjectType.Builder type;
    private final GraphQLCodeRegistry.Builder code;

    RootType(String name, String description, GraphQLCodeRegistry.Builder code) {
        this.name = name;
        this.type = GraphQLObjectType.newObject().name(name).description(description);
        this.code = code;
    }

    void add(GraphQLFieldDefinition field, DataFetcher<?> fetcher) {
        type.field(field);
        code.dataFetcher(FieldCoordinates.coordinates(name, field.getName()), fetcher);
    }

    GraphQLObjectType build() {
        return type.build();
    }
}
