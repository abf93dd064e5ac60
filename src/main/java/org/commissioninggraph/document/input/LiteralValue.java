package org.commissioninggraph.document.input;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a document. */
record LiteralValue(Value<?> value) implements InputValue {
    @Override
    public boolean isNull() {
        return value instanceof NullValue;
    }

    @Override
    public @Nullable String variable() {
        return value instanceof VariableReference reference ? reference.getName() : null;
    }

    @Override
    public @Nullable List<InputValue> items() {
        return value instanceof ArrayValue list
                ? list.getValues().stream().<InputValue>map(LiteralValue::new).toList()
                : null;
    }

    @Override
    public @Nullable Map<String, InputValue> fields() {
        if (!(value instanceof ObjectValue object)) {
            return null;
        }
        Map<String, InputValue> fields = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            fields.put(field.getName(), new LiteralValue(field.getValue()));
        }
        return fields;
    }

    @Override
    public boolean isOf(GraphQLInputType leaf) {
        try {
            GraphQLContext context = GraphQLContext.getDefault();
            if (leaf instanceof GraphQLEnumType names) {
                names.parseLiteral(value, context, Locale.ENGLISH);
            } else {
                ((GraphQLScalarType) leaf)
                        .getCoercing()
                        .parseLiteral(value, CoercedVariables.emptyVariables(), context, Locale.ENGLISH);
            }
            return true;
        } catch (CoercingParseLiteralException e) {
            return false;
        }
    }

    @Override
    public @Nullable Double number() {
        if (value instanceof IntValue whole) {
            return whole.getValue().doubleValue();
        }
        return value instanceof FloatValue number ? number.getValue().doubleValue() : null;
    }

    @Override
    public @Nullable String quoted() {
        return value instanceof StringValue text ? text.getValue() : null;
    }

    @Override
    public String leaf() {
        return AstPrinter.printAstCompact(value);
    }

    @Override
    public String name(String name) {
        return name;
    }
}
