package org.commissioninggraph.document.input;

import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;

/** A place in a document at which a variable stands for a value of a type. */
record VariableUse(String variable, ValuePlace place, GraphQLInputType type) {
    /** Whether there must be a value, even where the variable may be null or has a default. */
    boolean needsValue() {
        return place.alone() || GraphQLTypeUtil.isNonNull(type);
    }

    /** Whether its variable's own type says all that must hold here. */
    boolean isPlain() {
        return !needsValue() && place.range() == null;
    }
}
