package org.commissioninggraph.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates in, by the calendar: the library's own coercion takes 30 February for the 28th. Dates out, without its formatter,
 * which takes a twentieth of the time of a long list.
 */
public final class StrictDates implements Coercing<LocalDate, String> {
    private static final int WRITTEN = "yyyy-mm-dd".length();

    @Override
    public @Nullable String serialize(Object result, GraphQLContext context, Locale locale) {
        return result instanceof LocalDate date
                ? date.toString()
                : (String) ExtendedScalars.Date.getCoercing().serialize(result, context, locale);
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
        LocalDate date = input instanceof String text ? date(text) : null;
        if (date == null) {
            throw new CoercingParseValueException(notADate(String.valueOf(input)));
        }
        return date;
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = input instanceof StringValue string ? string.getValue() : null;
        LocalDate date = text == null ? null : date(text);
        if (date == null) {
            throw new CoercingParseLiteralException(notADate(text == null ? "it" : text));
        }
        return date;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    /** Null where it is no day of the calendar that is written YYYY-MM-DD: Java takes a sign and nine digits of a year too. */
    public static @Nullable LocalDate date(String text) {
        try {
            return text.length() == WRITTEN ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String notADate(String text) {
        return text + " is not a date: write a day of the calendar in quotes, YYYY-MM-DD, for instance \"2017-04-01\"";
    }
}
