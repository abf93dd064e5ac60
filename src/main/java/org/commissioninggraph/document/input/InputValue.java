package org.commissioninggraph.document.input;

import graphql.schema.GraphQLInputType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that a client gave: a literal in the document, or JSON. */
interface InputValue {
    boolean isNull();

    /** The name of the variable that stands for it; null where it is a value itself. */
    @Nullable String variable();

    /** What is in it, where it is a list; null where it is none. */
    @Nullable List<InputValue> items();

    /** What is in it, where it is an object; null where it is none. */
    @Nullable Map<String, InputValue> fields();

    /** Whether it is a value of a scalar or enum. */
    boolean isOf(GraphQLInputType leaf);

    /** The number that it is; null where it is none. */
    @Nullable Double number();

    /** The text in it, where it is one in quotes; null where it is none. */
    @Nullable String quoted();

    /** As the client wrote it, where it is neither a list nor an object. */
    String leaf();

    /** A name of a field or of an enum's value, as it is written beside this. */
    String name(String name);

    /** An object of one field, as it is written beside this. */
    default String object(String field, String value) {
        return "{" + name(field) + ": " + value + "}";
    }

    /** As the client wrote it, of a length that can be shown. */
    default String shown() {
        return ValueText.of(this);
    }
}
