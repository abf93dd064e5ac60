package org.commissioninggraph.schema;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import org.jspecify.annotations.Nullable;

/** Fields of objects. Those of inputs are in {@link ComparisonTypes}, arguments in {@link ListArguments}. */
public final class FieldDefinitions {
    private FieldDefinitions() {}

    public static GraphQLFieldDefinition field(String name, @Nullable String description, GraphQLOutputType type) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .description(description)
                .type(type)
                .build();
    }
}
