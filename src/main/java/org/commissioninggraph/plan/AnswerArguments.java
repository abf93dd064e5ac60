package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field that is answered over a network, as graphql-java coerced them.
 *
 * @param mostItems that a page may have, where the client did not say how many
 */
public record AnswerArguments(Map<String, Object> given, int mostItems) {
    /** Whatever the size of a page. */
    public AnswerArguments(Map<String, Object> given) {
        this(given, Integer.MAX_VALUE);
    }

    /** Null where it is absent or null, and the schema knows of nothing in its place. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T optional(AnswerArgument argument) {
        Object value = given.get(argument.argument());
        return (T) (value == null ? argument.otherwise() : value);
    }

    /** The value of an argument that is required, or that the schema knows a value for. */
    public <T> T value(AnswerArgument argument) {
        return Objects.requireNonNull(this.<T>optional(argument), argument.argument());
    }

    /** A number, which may have come as a whole one. */
    public double number(AnswerArgument argument) {
        double number = this.<Number>value(argument).doubleValue();
        return argument.cuts() ? Math.min(number, mostItems) : number;
    }

    public boolean isTrue(AnswerArgument argument) {
        return Boolean.TRUE.equals(optional(argument));
    }

    /** Empty where it is absent. */
    public List<String> texts(AnswerArgument argument) {
        List<String> texts = new ArrayList<>();
        if (optional(argument) instanceof List<?> values) {
            values.forEach(value -> texts.add((String) value));
        }
        return texts;
    }

    /** Empty where it is absent. */
    public List<LocalDate> days(AnswerArgument argument) {
        List<LocalDate> days = new ArrayList<>();
        if (optional(argument) instanceof List<?> values) {
            values.forEach(value -> days.add((LocalDate) value));
        }
        return days;
    }
}
