package org.commissioninggraph.differential;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What an argument speaks of, as far as the names in the schema tell: so that the value for {@code where: {name: {eq:}}}
 * can be the name of some such thing.
 *
 * @param node the type whose values are meant
 * @param edge the type of the rows of the list, where it is about a list
 * @param field the field of it whose value is meant
 * @param operator the name of the argument or input field that holds the value
 */
record Subject(
        @Nullable GraphQLFieldsContainer node,
        @Nullable GraphQLFieldsContainer edge,
        @Nullable String field,
        String operator) {

    /** The subject of the arguments of a field. */
    static Subject of(GraphQLFieldDefinition field) {
        return of(field.getType(), "");
    }

    private static Subject of(GraphQLType type, String name) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer fields)) {
            return new Subject(null, null, null, name);
        }
        GraphQLFieldDefinition nodes = fields.getFieldDefinition("nodes");
        GraphQLFieldDefinition edges = fields.getFieldDefinition("edges");
        if (nodes != null && edges != null) {
            return new Subject(container(nodes), container(edges), null, name);
        }
        return new Subject(fields, null, null, name);
    }

    /** The subject of the keys of groups of rows. */
    static Subject ofRows(GraphQLFieldsContainer rows) {
        return new Subject(container(rows.getFieldDefinition("node")), rows, null, "");
    }

    /** The type of the rows of a list; that of the list around it where it is none. */
    static @Nullable GraphQLFieldsContainer rows(GraphQLFieldsContainer list, @Nullable GraphQLFieldsContainer around) {
        GraphQLFieldDefinition edges = list.getFieldDefinition("edges");
        return edges == null || list.getFieldDefinition("groupBy") == null ? around : container(edges);
    }

    /** Whether there is such a field of figures of a list with such rows: of its relationship there may be fewer, or none. */
    static boolean has(
            @Nullable GraphQLFieldsContainer rows, GraphQLFieldsContainer figures, GraphQLFieldDefinition field) {
        String name = field.getName();
        if (name.equals("edgeAggregate")) {
            return rows != null && rows.getFieldDefinitions().size() > 2;
        }
        return !figures.getName().equals("EdgeAggregate")
                || name.equals("count")
                || (rows != null && rows.getFieldDefinition(name) != null);
    }

    private static GraphQLFieldsContainer container(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return (GraphQLFieldsContainer)
                (type instanceof GraphQLUnionType union ? union.getTypes().get(0) : type);
    }

    /** The subject of an argument or input field of that name. A name that is no field is an operator. */
    Subject at(String name) {
        if (name.equals("edge") && edge != null) {
            return new Subject(edge, null, null, name);
        }
        GraphQLFieldDefinition found = node == null || field != null ? null : node.getFieldDefinition(name);
        if (found == null) {
            return new Subject(node, edge, field, name);
        }
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(found.getType());
        if (!(type instanceof GraphQLFieldsContainer) || type.getName().equals("Point")) {
            return new Subject(node, edge, name, name);
        }
        GraphQLFieldDefinition listed = node.getFieldDefinition(name + "Connection");
        return of(listed == null ? found.getType() : listed.getType(), name);
    }

    /** Those of an input type that make sense here: of its relationship a list has only what its edges have. */
    List<GraphQLInputObjectField> fields(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(input -> type.getName().startsWith("Edge")
                        ? node != null && node.getFieldDefinition(input.getName()) != null
                        : !input.getName().equals("edge") || hasEdge())
                .toList();
    }

    /** Whether there is more of a row than its cursor and its node. */
    private boolean hasEdge() {
        return edge != null && edge.getFieldDefinitions().size() > 2;
    }

    @Nullable Object sample(Samples samples, Random random) {
        return node == null || field == null ? null : samples.of(node.getName(), field, random);
    }
}
