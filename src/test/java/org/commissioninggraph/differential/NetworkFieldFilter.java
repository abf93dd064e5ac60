package org.commissioninggraph.differential;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import org.commissioninggraph.schema.networks.AnswerType;

/** Tells the root fields that are asked of the graph as a network: {@link NetworksIT} asks those. */
final class NetworkFieldFilter {
    private NetworkFieldFilter() {}

    static boolean isOfNetworks(GraphQLFieldDefinition field) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        return Arrays.stream(AnswerType.values())
                .anyMatch(each -> each.typeName().equals(type));
    }
}
