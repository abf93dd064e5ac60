package org.commissioninggraph.document.input;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/** What may have been meant by a value that is none of its scalar or enum. */
final class LeafHints {
    private static final Set<String> NUMBERS = Set.of("Int", "Float", "Long", "NonNegativeInt");
    private static final Set<String> TEXTS = Set.of("ID", "String", "Url");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(\\.\\d{1,19})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,6}");
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");
    private static final int MOST_VALUES = 20;

    private LeafHints() {}

    /** Null where the message tells it. */
    static @Nullable String of(InputValue given, GraphQLInputType type) {
        if (given.items() != null) {
            return "one value is taken here, not a list: in a filter `in` takes one";
        }
        Map<String, InputValue> fields = given.fields();
        if (fields != null) {
            return fields.size() == 1
                    ? "write the value by itself: "
                            + fields.values().iterator().next().shown()
                    : "write a value by itself, without { }";
        }
        if (type instanceof GraphQLEnumType names) {
            return ofEnum(given, names);
        }
        return ofScalar(given, ((GraphQLNamedType) type).getName());
    }

    private static @Nullable String ofScalar(InputValue given, String type) {
        String quoted = given.quoted();
        String text = quoted == null ? given.shown() : quoted;
        if (type.equals("Date")) {
            return DateHints.of(text);
        }
        if (type.equals("Boolean")) {
            String plain = text.toLowerCase(Locale.ROOT);
            return YES.contains(plain) ? "write true" : NO.contains(plain) ? "write false" : null;
        }
        if (NUMBERS.contains(type)) {
            return number(text, quoted != null, type);
        }
        return TEXTS.contains(type) && quoted == null ? "write it in quotes: \"" + text + "\"" : null;
    }

    private static @Nullable String number(String text, boolean quoted, String type) {
        if (quoted && GROUPED.matcher(text).matches()) {
            return "write digits only, without quotes: " + text.replace(",", "");
        }
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        boolean whole = type.equals("Float") || !text.contains(".");
        if (quoted) {
            return "write it without quotes: " + text;
        }
        return whole ? null : "write it without decimals: " + text.substring(0, text.indexOf('.'));
    }

    private static @Nullable String ofEnum(InputValue given, GraphQLEnumType type) {
        List<String> names = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        String quoted = given.quoted();
        String name = quoted == null ? given.shown() : quoted;
        if (names.contains(name)) {
            return "a value of an enum is written without quotes: " + name;
        }
        String near = Nearest.question(name, names);
        return near != null || names.size() > MOST_VALUES ? near : "it is one of " + String.join(", ", names);
    }
}
