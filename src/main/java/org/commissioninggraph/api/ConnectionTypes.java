package org.commissioninggraph.api;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** Connections and their edges, by the Relay specification, with a shortcut to the nodes. */
final class ConnectionTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final AggregateTypes aggregates;

    ConnectionTypes(TypeTable types, ScalarTypes scalars, AggregateTypes aggregates) {
        this.types = types;
        this.scalars = scalars;
        this.aggregates = aggregates;
    }

    GraphQLTypeReference of(EntityType type, @Nullable EdgeType edge) {
        return types.ref(ApiNames.connection(type, edge), () -> connection(type, edge));
    }

    private GraphQLObjectType connection(EntityType type, @Nullable EdgeType edge) {
        GraphQLTypeReference node = GraphQLTypeReference.typeRef(type.name());
        GraphQLTypeReference row = types.ref(ApiNames.edge(type, edge), () -> edge(type, edge));
        return GraphQLObjectType.newObject()
                .name(ApiNames.connection(type, edge))
                .description("A list of " + type.name() + ".")
                .field(field(
                        "totalCount", "How many rows there are on all pages" + rows(edge), nonNull(Scalars.GraphQLInt)))
                .field(field("nodes", "Those of this page.", nonNull(GraphQLList.list(nonNull(node)))))
                .field(field(
                        "edges",
                        "Those of this page, each with its cursor" + withEdge(edge),
                        nonNull(GraphQLList.list(nonNull(row)))))
                .field(field(
                        "pageInfo",
                        "What is before and behind this page.",
                        nonNull(types.ref("PageInfo", ConnectionTypes::pageInfo))))
                .fields(aggregates.fields(type, edge))
                .build();
    }

    private static String rows(@Nullable EdgeType edge) {
        return edge == null || !edge.dated()
                ? "."
                : ". With `history` or `during` a thing has one for each of its relationships: see `aggregate`.";
    }

    private static String withEdge(@Nullable EdgeType edge) {
        return edge == null ? "." : " and the relationship's own properties.";
    }

    private GraphQLObjectType edge(EntityType type, @Nullable EdgeType edge) {
        GraphQLObjectType.Builder row = GraphQLObjectType.newObject()
                .name(ApiNames.edge(type, edge))
                .description(edge == null ? "One of a list of " + type.name() + "." : edge.description())
                .field(field(
                        "cursor", "Its place in this list, for `after` and `before`.", nonNull(Scalars.GraphQLString)))
                .field(field("node", "The " + type.name() + ".", nonNull(GraphQLTypeReference.typeRef(type.name()))));
        if (edge != null) {
            for (Property property : edge.properties().values()) {
                row.field(field(property.name(), property.description(), valueType(property)));
            }
        }
        return row.build();
    }

    /** The type of a field that holds a stored value. */
    GraphQLOutputType valueType(Property property) {
        GraphQLOutputType value = scalars.output(property.type());
        GraphQLOutputType type = property.list() ? GraphQLList.list(nonNull(value)) : value;
        return property.required() ? nonNull(type) : type;
    }

    private static GraphQLObjectType pageInfo() {
        return GraphQLObjectType.newObject()
                .name("PageInfo")
                .description("What is before and behind a page.")
                .field(field("hasNextPage", "Whether there are more behind it.", nonNull(Scalars.GraphQLBoolean)))
                .field(field("hasPreviousPage", "Whether there are more before it.", nonNull(Scalars.GraphQLBoolean)))
                .field(field(
                        "startCursor", "The cursor of its first row. Null when it is empty.", Scalars.GraphQLString))
                .field(field("endCursor", "The cursor of its last row. Null when it is empty.", Scalars.GraphQLString))
                .build();
    }

    static GraphQLFieldDefinition field(String name, String description, GraphQLOutputType type) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .description(description)
                .type(type)
                .build();
    }
}
