package org.commissioninggraph.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Codes in: text or a whole number, by the GraphQL specification. The library's own coercion takes a list or an object for
 * the text that Java makes of it, which is no code of anything.
 */
final class StrictIds implements Coercing<String, String> {
    private static final String EXPECTED = "an ID is text, such as \"00Q\", or a whole number";

    @Override
    public @Nullable String serialize(Object result, GraphQLContext context, Locale locale) {
        return (String) Scalars.GraphQLID.getCoercing().serialize(result, context, locale);
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String
                || input instanceof Integer
                || input instanceof Long
                || input instanceof BigInteger) {
            return input.toString();
        }
        throw new CoercingParseValueException(EXPECTED);
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = input instanceof StringValue string ? string.getValue() : null;
        if (text != null) {
            return text;
        }
        if (input instanceof IntValue number) {
            return number.getValue().toString();
        }
        throw new CoercingParseLiteralException(EXPECTED);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }
}
