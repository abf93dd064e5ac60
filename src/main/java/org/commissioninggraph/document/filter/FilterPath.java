package org.commissioninggraph.document.filter;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a filter, where a value stands.
 *
 * @param type of the value
 * @param path that leads to it from the argument, as in {@code where.or[1].ccg.code.eq}; within the value of a variable it
 *     begins at that value, with a dot or bracket
 * @param name of the argument or input field
 * @param parent the input object that it is a field of; null for an argument and an element of a list
 */
record FilterPath(GraphQLInputType type, String path, String name, @Nullable GraphQLInputObjectType parent) {
    /** What stands beside comparisons and compares nothing by itself. */
    private static final Set<String> BESIDE = Set.of("ignoreCase", "figure", "of");

    private static final Set<String> EQUALITY = Set.of("eq", "ne");

    static FilterPath of(GraphQLArgument argument) {
        return new FilterPath(argument.getType(), argument.getName(), argument.getName(), null);
    }

    /** The beginning of the value of a variable. */
    FilterPath ofVariable() {
        return new FilterPath(type, "", name, null);
    }

    FilterPath field(GraphQLInputObjectField field, GraphQLInputObjectType of) {
        return new FilterPath(field.getType(), path + "." + field.getName(), field.getName(), of);
    }

    FilterPath element(int index) {
        return element(path + "[" + index + "]");
    }

    /** The one element of a list that is written without brackets. */
    FilterPath onlyElement() {
        return element(path);
    }

    private FilterPath element(String at) {
        GraphQLList list = (GraphQLList) GraphQLTypeUtil.unwrapNonNull(type);
        return new FilterPath((GraphQLInputType) list.getWrappedType(), at, name, null);
    }

    boolean isList() {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
    }

    /** The type of the object that may stand here; null where none may. */
    @Nullable GraphQLInputObjectType object() {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType object ? object : null;
    }

    /** Whether null is a value to compare with here. */
    boolean comparesNull() {
        return parent != null && isComparison(parent) && EQUALITY.contains(name);
    }

    /** Whether what stands here compares nothing by itself. */
    boolean isBeside() {
        return parent != null && isComparison(parent) && BESIDE.contains(name);
    }

    /** Whether an object of a type compares one value with others: its fields are operators. */
    static boolean isComparison(GraphQLInputObjectType type) {
        return type.getName().endsWith("Filter") || type.getName().equals("GroupHaving");
    }

    /** Whether an object with fields of these names asks nothing. */
    static boolean isEmpty(GraphQLInputObjectType type, Collection<String> names) {
        return isComparison(type) ? BESIDE.containsAll(names) : names.isEmpty();
    }
}
