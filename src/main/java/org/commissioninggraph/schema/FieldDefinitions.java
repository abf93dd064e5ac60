package org.commissioninggraph.schema;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;

/** Fields of objects. Those of inputs are in {@link ComparisonTypes}, arguments in {@link ListArguments}. */
public final class FieldDefinitions {
    private FieldDefinitions() {}

    public static GraphQLFieldDefinition field(String name, String description, GraphQLOutputType type) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .description(description)
                .type(type)
                .build();
    }
}
