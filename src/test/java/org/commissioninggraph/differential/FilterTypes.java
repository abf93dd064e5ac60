package org.commissioninggraph.differential;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Set;

/** What is known of filters beside what the schema says: where null and nothing have a meaning. */
final class FilterTypes {
    private static final String HAVING = "GroupHaving";
    private static final Set<String> NO_COMPARISONS = Set.of("ignoreCase", "figure", "of");

    private FilterTypes() {}

    /** Whether a value of the type is a filter, a part of one, or a list of such. */
    static boolean isFilter(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object
                && (object.getName().endsWith("Where") || isComparison(object));
    }

    static boolean isComparison(GraphQLType type) {
        return type instanceof GraphQLInputObjectType object
                && (object.getFieldDefinition("isNull") != null
                        || object.getName().equals(HAVING));
    }

    /** Whether the name is of a comparison that takes null for a value. */
    static boolean comparesNull(GraphQLType type, String name) {
        return isComparison(type) && (name.equals("eq") || name.equals("ne"));
    }

    /** Whether what has this name compares nothing by itself. */
    static boolean isBeside(GraphQLType type, String name) {
        return isComparison(type) && NO_COMPARISONS.contains(name);
    }

    static boolean isEmpty(GraphQLType type, Collection<String> names) {
        return isComparison(type) ? NO_COMPARISONS.containsAll(names) : names.isEmpty();
    }
}
