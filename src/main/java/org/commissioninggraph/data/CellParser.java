package org.commissioninggraph.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The text of a cell as the value that the model says it is. */
final class CellParser {
    private static final String LIST_SEPARATOR = "\\|";

    private CellParser() {}

    /** A text is not such a value; the message says what was expected. */
    static final class NotSuchAValue extends Exception {
        private static final long serialVersionUID = 1;

        NotSuchAValue(String text, String expected) {
            super("\"" + text + "\" is not " + expected);
        }
    }

    static Object parse(Property property, String text) throws NotSuchAValue {
        if (!property.list()) {
            return parse(property.type(), text);
        }
        List<Object> values = new ArrayList<>();
        for (String part : text.split(LIST_SEPARATOR, -1)) {
            values.add(parse(property.type(), part));
        }
        return values;
    }

    private static Object parse(ValueType type, String text) throws NotSuchAValue {
        if (type instanceof EnumType choice) {
            if (!choice.values().containsKey(text)) {
                throw new NotSuchAValue(
                        text,
                        "a " + choice.name() + ": expected one of "
                                + String.join(", ", choice.values().keySet()));
            }
            return text;
        }
        return scalar((ScalarType) type, text);
    }

    private static Object scalar(ScalarType type, String text) throws NotSuchAValue {
        return switch (type) {
            case ID, STRING -> words(text);
            case URL -> address(text);
            case BOOLEAN -> truth(text);
            case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case NON_NEGATIVE_INT -> whole(text, 0, Integer.MAX_VALUE);
            case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> number(text);
            case DATE -> date(text);
            case DATE_TIME -> time(text);
            case POINT -> throw new NotSuchAValue(text, "a point: expected columns latitude and longitude");
        };
    }

    private static String words(String text) throws NotSuchAValue {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new NotSuchAValue(text, "a text without blanks around it");
        }
        return text;
    }

    private static String address(String text) throws NotSuchAValue {
        if (!text.matches("https?://\\S+")) {
            throw new NotSuchAValue(text, "a web address: expected https://…");
        }
        return text;
    }

    private static Boolean truth(String text) throws NotSuchAValue {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NotSuchAValue(text, "true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Long whole(String text, long least, long most) throws NotSuchAValue {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as is a number out of range
        }
        throw new NotSuchAValue(text, "a whole number from " + least + " to " + most);
    }

    static Double number(String text) throws NotSuchAValue {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as is one that is not finite
        }
        throw new NotSuchAValue(text, "a number such as 0.25");
    }

    private static LocalDate date(String text) throws NotSuchAValue {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotSuchAValue(text, "a date such as 2013-04-01");
        }
    }

    private static OffsetDateTime time(String text) throws NotSuchAValue {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new NotSuchAValue(text, "a time such as 2019-10-31T12:00:00Z");
        }
    }
}
