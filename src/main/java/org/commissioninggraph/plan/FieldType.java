package org.commissioninggraph.plan;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field in the answer.
 *
 * @param required whether null may not stand there
 * @param items the type of its items; null where it is no list
 * @param leaf the scalar or enum of its values; null where it is a list, or holds objects
 */
public record FieldType(boolean required, @Nullable FieldType items, @Nullable GraphQLType leaf) {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    static FieldType of(GraphQLType type) {
        boolean required = GraphQLTypeUtil.isNonNull(type);
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        return GraphQLTypeUtil.isList(nullable)
                ? new FieldType(required, of(GraphQLTypeUtil.unwrapOne(nullable)), null)
                : new FieldType(required, null, GraphQLTypeUtil.isLeaf(nullable) ? nullable : null);
    }

    /** Whether its values, or those of its items, are of a scalar or an enum. */
    public boolean holdsLeaves() {
        return items == null ? leaf != null : items.holdsLeaves();
    }

    /**
     * A value as its scalar or enum has it in an answer.
     *
     * @throws IllegalArgumentException where it is none of them
     */
    public Object serialized(Object value) {
        try {
            Object serialized = leaf instanceof GraphQLEnumType names
                    ? names.serialize(value, CONTEXT, Locale.ENGLISH)
                    : coercing().serialize(value, CONTEXT, Locale.ENGLISH);
            return Objects.requireNonNull(serialized);
        } catch (CoercingSerializeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Coercing<?, ?> coercing() {
        return ((GraphQLScalarType) Objects.requireNonNull(leaf)).getCoercing();
    }
}
