package org.commissioninggraph.document.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a variable, as a JSON library reads it. */
record JsonValue(@Nullable Object value) implements InputValue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean isNull() {
        return value == null;
    }

    @Override
    public @Nullable String variable() {
        return null;
    }

    @Override
    public @Nullable List<InputValue> items() {
        return value instanceof Collection<?> list
                ? list.stream().<InputValue>map(JsonValue::new).toList()
                : null;
    }

    @Override
    public @Nullable Map<String, InputValue> fields() {
        if (!(value instanceof Map<?, ?> object)) {
            return null;
        }
        Map<String, InputValue> fields = new LinkedHashMap<>();
        object.forEach((name, of) -> fields.put(String.valueOf(name), new JsonValue(of)));
        return fields;
    }

    @Override
    public boolean isOf(GraphQLInputType leaf) {
        if (value == null || value instanceof Map || value instanceof Collection) {
            return false;
        }
        try {
            GraphQLContext context = GraphQLContext.getDefault();
            if (leaf instanceof GraphQLEnumType names) {
                names.parseValue(value, context, Locale.ENGLISH);
            } else {
                ((GraphQLScalarType) leaf).getCoercing().parseValue(value, context, Locale.ENGLISH);
            }
            return true;
        } catch (CoercingParseValueException e) {
            return false;
        }
    }

    @Override
    public @Nullable Double number() {
        return value instanceof Number number ? number.doubleValue() : null;
    }

    @Override
    public @Nullable String quoted() {
        return value instanceof String text ? text : null;
    }

    @Override
    public String leaf() {
        return json(value);
    }

    @Override
    public String name(String name) {
        return json(name);
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value that came as JSON cannot be written as JSON", e);
        }
    }
}
