package org.commissioninggraph.differential;

import graphql.TypeResolutionEnvironment;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;

/** The schema of the API with naive answers in place of its own, so that graphql-java executes both alike. */
final class NaiveSchema {
    private NaiveSchema() {}

    static GraphQLSchema of(GraphQLSchema api, NaiveAnswers answers) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(api.getCodeRegistry());
        DataFetcher<?> fetcher = answers::of;
        for (GraphQLNamedType type : api.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType shared) {
                code.typeResolver(shared, NaiveSchema::type);
            }
            if (type instanceof GraphQLUnionType union) {
                code.typeResolver(union, NaiveSchema::type);
            }
            if (type instanceof GraphQLObjectType object && !Introspection.isIntrospectionTypes(object)) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    code.dataFetcher(FieldCoordinates.coordinates(object, field), fetcher);
                }
            }
        }
        return api.transformWithoutTypes(schema -> schema.codeRegistry(code.build()));
    }

    private static GraphQLObjectType type(TypeResolutionEnvironment found) {
        NaiveNode node = ((NaiveAnswers.Seen) found.getObject()).node();
        return found.getSchema().getObjectType(node.type().name());
    }
}
