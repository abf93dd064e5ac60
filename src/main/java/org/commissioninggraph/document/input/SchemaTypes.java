package org.commissioninggraph.document.input;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** The types that a document names. */
final class SchemaTypes {
    private SchemaTypes() {}

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
