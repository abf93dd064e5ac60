package org.commissioninggraph.http.reference;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as HTML. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A description, whose words in backquotes are code. */
    static String prose(@Nullable String description) {
        return description == null ? "" : CODE.matcher(escaped(description)).replaceAll("<code>$1</code>");
    }

    /** A type as SDL writes it, with a link to where it is told of. */
    static String linked(GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            return linked(required.getWrappedType()) + "!";
        }
        if (type instanceof GraphQLList list) {
            return "[" + linked(list.getWrappedType()) + "]";
        }
        return linked(((GraphQLNamedType) type).getName());
    }

    static String linked(String typeName) {
        return "<a href=\"#" + typeName + "\">" + typeName + "</a>";
    }
}
