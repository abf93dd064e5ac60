package org.commissioninggraph.differential;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;

/** The schema of the API with naive answers in place of its own, so that graphql-java executes both alike. */
final class NaiveSchema {
    private NaiveSchema() {}

    static GraphQLSchema of(GraphQLSchema api, NaiveAnswers answers) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        code.defaultDataFetcher(environment -> answers::of);
        for (GraphQLNamedType type : api.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType shared) {
                code.typeResolver(shared, found -> found.getSchema()
                        .getObjectType(((NaiveAnswers.Seen) found.getObject())
                                .node()
                                .type()
                                .name()));
            }
        }
        // Introspection has fetchers of its own, which the schema brings.
        return api.transformWithoutTypes(schema -> schema.codeRegistry(code.build()));
    }
}
