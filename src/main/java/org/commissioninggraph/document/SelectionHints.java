package org.commissioninggraph.document;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Ways out of errors in what documents select: names that may have been meant, and what is usually forgotten. They are
 * told by graphql-java's messages, which say what is wrong but are not made to be helped by.
 */
public final class SelectionHints {
    private static final Pattern FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
    private static final Pattern TYPE = Pattern.compile("Unknown type '(\\w+)'");
    private static final Pattern LEAF =
            Pattern.compile("Subselection required for type '\\W*(\\w+)\\W*' of field '(\\w+)'");
    private static final Pattern NOT_ALLOWED = Pattern.compile("Subselection not allowed on leaf type");
    private static final Pattern VARIABLE_TYPE =
            Pattern.compile("Variable '(\\w+)' of type '\\S+' used in position expecting type '(\\S+)'");

    private static final Set<String> OF_LISTS = Set.of("edges", "nodes", "node", "pageInfo", "totalCount");

    private final GraphQLSchema schema;

    public SelectionHints(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Null where the message tells all that is known. */
    public @Nullable String of(String message) {
        Matcher found = FIELD.matcher(message);
        if (found.find()) {
            return field(found.group(1), schema.getType(found.group(2)));
        }
        if (found.usePattern(TYPE).find(0)) {
            return Nearest.question(found.group(1), schema.getTypeMap().keySet());
        }
        if (found.usePattern(LEAF).find(0)) {
            return leaf(found.group(2), schema.getType(found.group(1)));
        }
        if (found.usePattern(NOT_ALLOWED).find(0)) {
            return "it is a single value: leave { … } out";
        }
        return found.usePattern(VARIABLE_TYPE).find(0)
                ? "declare it as $" + found.group(1) + ": " + found.group(2)
                : null;
    }

    private @Nullable String field(String name, @Nullable GraphQLType type) {
        if (type instanceof GraphQLFieldsContainer fields) {
            if (OF_LISTS.contains(name) && fields.getFieldDefinition("nodes") == null) {
                return ofOne(name, fields);
            }
            String inside = wrapped(name, fields);
            String near = inside == null ? question(name, fields.getFieldDefinitions()) : inside;
            if (near != null) {
                return near;
            }
        }
        GraphQLObjectType one = possible(schema, type, name);
        return one == null ? null : "not all of them have it: write ... on " + one.getName() + " { " + name + " }";
    }

    /** What is there of lists only. */
    private static String ofOne(String name, GraphQLFieldsContainer type) {
        return name.equals("node")
                ? "`nodes` are the things themselves: leave `node` out"
                : type.getName() + " is one thing and no list: write the fields that are wanted of it";
    }

    /** What is asked of a list is often meant of its nodes, or of its edges. */
    private static @Nullable String wrapped(String name, GraphQLFieldsContainer fields) {
        for (String inside : List.of("nodes", "node", "edges")) {
            GraphQLFieldDefinition wrapping = fields.getFieldDefinition(inside);
            if (wrapping != null
                    && GraphQLTypeUtil.unwrapAll(wrapping.getType()) instanceof GraphQLFieldsContainer node
                    && node.getFieldDefinition(name) != null) {
                return "write " + inside + " { " + name + " }";
            }
        }
        return null;
    }

    /** One of the types that an abstract type may be, which has this field. */
    static @Nullable GraphQLObjectType possible(GraphQLSchema schema, @Nullable GraphQLType type, String field) {
        List<? extends GraphQLType> possible = List.of();
        if (type instanceof GraphQLUnionType union) {
            possible = union.getTypes();
        } else if (type instanceof GraphQLInterfaceType some) {
            possible = Objects.requireNonNullElse(schema.getImplementations(some), List.of());
        }
        for (GraphQLType one : possible) {
            if (one instanceof GraphQLObjectType object && object.getFieldDefinition(field) != null) {
                return object;
            }
        }
        return null;
    }

    private static @Nullable String leaf(String name, @Nullable Object type) {
        if (!(type instanceof GraphQLFieldsContainer fields)) {
            return null;
        }
        String inside = fields.getFieldDefinition("nodes") == null ? "__typename" : "nodes { __typename }";
        return "say what of it is wanted, as in " + name + " { " + inside + " }";
    }

    private static @Nullable String question(String name, List<? extends GraphQLNamedSchemaElement> known) {
        return Nearest.question(
                name, known.stream().map(GraphQLNamedSchemaElement::getName).toList());
    }
}
