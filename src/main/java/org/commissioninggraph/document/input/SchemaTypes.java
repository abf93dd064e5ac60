package org.commissioninggraph.document.input;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** The types that a document names. */
public final class SchemaTypes {
    private SchemaTypes() {}

    /** The type at the root of an operation; null where the schema has no such operations. */
    public static @Nullable GraphQLType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    /** Null where the schema has no such type, or no value can be given of it. */
    static @Nullable GraphQLInputType input(GraphQLSchema schema, Type<?> named) {
        return type(schema, named) instanceof GraphQLInputType input ? input : null;
    }

    private static @Nullable GraphQLType type(GraphQLSchema schema, Type<?> named) {
        if (named instanceof NonNullType required) {
            GraphQLType of = type(schema, (Type<?>) required.getType());
            return of instanceof GraphQLInputType ? GraphQLNonNull.nonNull(of) : null;
        }
        if (named instanceof ListType list) {
            GraphQLType of = type(schema, (Type<?>) list.getType());
            return of instanceof GraphQLInputType ? GraphQLList.list(of) : null;
        }
        GraphQLType of = schema.getType(((TypeName) named).getName());
        return of instanceof GraphQLInputType ? of : null;
    }
}
