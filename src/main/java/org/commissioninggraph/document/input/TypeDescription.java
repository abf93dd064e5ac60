package org.commissioninggraph.document.input;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** What a type takes, in words. */
final class TypeDescription {
    private TypeDescription() {}

    static String of(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        String name = GraphQLTypeUtil.simplePrint(bare);
        if (bare instanceof GraphQLList list) {
            return "a list, each " + of(list.getWrappedType());
        }
        if (bare instanceof GraphQLInputObjectType) {
            return "an object, " + name;
        }
        if (bare instanceof GraphQLEnumType) {
            return "one of the values of " + name;
        }
        return scalar(((GraphQLNamedType) bare).getName());
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Boolean" -> "true or false";
            case "Date" -> "a day of the calendar in quotes, YYYY-MM-DD, for instance \"2017-04-01\"";
            case "DateTime" -> "a date and time with offset in quotes, for instance \"2017-04-01T12:00:00Z\"";
            case "Float" -> "a number (Float)";
            case "ID" -> "a code in quotes (ID)";
            case "Int" -> "a whole number of up to 32 bits (Int)";
            case "Long" -> "a whole number of up to 64 bits (Long)";
            case "NonNegativeInt" -> "a whole number, 0 or more (NonNegativeInt)";
            case "String" -> "a text in quotes (String)";
            case "Url" -> "a web address in quotes (Url)";
            default -> "a value of type " + name;
        };
    }
}
