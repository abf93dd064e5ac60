package org.commissioninggraph.api;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that an error speaks of, by the names that lead to it: those of fields and of fragments. Inline fragments
 * have none, so that a field of an abstract type may be one of its types'.
 *
 * @param document that the error is in
 */
record ArgumentPlaces(GraphQLSchema schema, Document document) {
    @Nullable GraphQLFieldDefinition field(List<String> names) {
        GraphQLType at = schema.getQueryType();
        GraphQLFieldDefinition field = null;
        for (String name : names) {
            field = field(at, name);
            at = field == null ? fragment(name) : GraphQLTypeUtil.unwrapAll(field.getType());
        }
        return field;
    }

    private @Nullable GraphQLType fragment(String name) {
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (fragment.getName().equals(name)) {
                return schema.getType(fragment.getTypeCondition().getName());
            }
        }
        return null;
    }

    private @Nullable GraphQLFieldDefinition field(@Nullable GraphQLType type, String name) {
        if (type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition(name) != null) {
            return fields.getFieldDefinition(name);
        }
        GraphQLObjectType one = Hints.possible(schema, type, name);
        return one == null ? null : one.getFieldDefinition(name);
    }
}
