package org.commissioninggraph.plan;

import java.util.Map;
import java.util.Objects;

/** Reads arguments that graphql-java has validated. */
final class Arguments {
    private Arguments() {}

    /** The value of an argument or input field that the schema requires. */
    @SuppressWarnings("unchecked")
    static <T> T required(Map<?, ?> arguments, String name) {
        return (T) Objects.requireNonNull(arguments.get(name), name);
    }
}
