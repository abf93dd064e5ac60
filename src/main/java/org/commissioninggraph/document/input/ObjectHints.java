package org.commissioninggraph.document.input;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.schema.Range;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by an object that its type does not take. Filters, orders and the like are known by what they
 * take, whatever they are called.
 */
final class ObjectHints {
    private static final int MOST_NAMES = 8;

    private ObjectHints() {}

    /** Something else than an object. */
    static @Nullable String notAnObject(InputValue given, GraphQLInputObjectType type) {
        if (type.isOneOf()) {
            return order(given, type);
        }
        String written = filter(given, type);
        if (written != null) {
            return "write " + written;
        }
        if (given.items() != null) {
            return has(type, "and") ? "write one object; for several conditions {and: [ … ]}" : "write one object";
        }
        return names(type).size() > MOST_NAMES ? null : "write {" + String.join(": …, ", names(type)) + ": …}";
    }

    /** The filter that takes the value by itself; null where there is none. */
    static @Nullable String filter(InputValue given, GraphQLInputObjectType type) {
        if (given.items() != null && has(type, "in")) {
            return given.object("in", given.shown());
        }
        for (String operator : List.of("eq", "includes")) {
            if (has(type, operator)) {
                return given.object(operator, given.shown());
            }
        }
        GraphQLInputObjectType some = objectAt(type, "some");
        String inside = some == null ? null : filter(given, some);
        if (inside != null) {
            return given.object("some", inside);
        }
        GraphQLInputObjectField key = has(type, "and") ? type.getFields().get(0) : null;
        GraphQLInputObjectType compared = key == null ? null : object(key);
        String compares = compared == null ? null : filter(given, compared);
        return compares == null || key == null ? null : given.object(key.getName(), compares);
    }

    private static String order(InputValue given, GraphQLInputObjectType type) {
        String text = given.quoted() == null ? given.shown() : given.quoted();
        String[] words = String.valueOf(text).split("[ _]", 2);
        String direction = words.length > 1 && words[1].toUpperCase(Locale.ROOT).equals("DESC") ? "DESC" : "ASC";
        String name = has(type, words[0]) ? words[0] : type.getFields().get(0).getName();
        return "write " + given.object(name, given.name(direction));
    }

    /** A name that the type does not have. */
    static @Nullable String unknown(String name, InputValue value, GraphQLInputObjectType type) {
        GraphQLInputObjectType some = objectAt(type, "some");
        if (some != null && has(some, name)) {
            return "say of how many of them: " + value.object("some", value.object(name, value.shown()))
                    + ", or none, all, count";
        }
        GraphQLInputObjectType edge = objectAt(type, "edge");
        if (edge != null && has(edge, name)) {
            return "it belongs to the relationship: write " + value.object("edge", value.object(name, value.shown()));
        }
        if (has(type, name + "Count")) {
            return "did you mean `" + name + "Count`?";
        }
        String split = withOperator(name, value, type);
        if (split != null) {
            return split;
        }
        String key = keyOf(name, value, type);
        if (key != null) {
            return key;
        }
        String near = Nearest.question(name, names(type));
        return near != null || names(type).size() > MOST_NAMES ? near : "it takes " + String.join(", ", names(type));
    }

    /** {@code listSize_gte: 5}, or {@code name_ASC}. */
    private static @Nullable String withOperator(String name, InputValue value, GraphQLInputObjectType type) {
        int last = name.lastIndexOf('_');
        int first = last;
        while (first > 0 && name.charAt(first - 1) == '_') {
            first--;
        }
        GraphQLInputObjectType compared = first > 0 ? objectAt(type, name.substring(0, first)) : null;
        if (compared == null) {
            return null;
        }
        List<String> operators = Nearest.to(name.substring(last + 1), names(compared));
        return operators.isEmpty()
                ? null
                : "write " + value.object(name.substring(0, first), value.object(operators.get(0), value.shown()));
    }

    /** {@code ccg: {eq: "00Q"}}, where the code is meant; {@code {field: "name", direction: ASC}}. */
    private static @Nullable String keyOf(String name, InputValue value, GraphQLInputObjectType type) {
        String quoted = value.quoted();
        if (type.isOneOf() && quoted != null && has(type, quoted)) {
            return "write " + value.object(quoted, value.name("ASC"));
        }
        GraphQLInputObjectField key = has(type, "and") ? type.getFields().get(0) : null;
        GraphQLInputObjectType compared = key == null ? null : object(key);
        if (key == null || compared == null || !has(compared, name)) {
            return null;
        }
        return "say which of its fields: " + value.object(key.getName(), value.object(name, value.shown()));
    }

    /** Several keys, or none, where one is taken. */
    static String oneKeyEach(Map<String, InputValue> fields) {
        if (fields.isEmpty()) {
            return "name one, as in {code: ASC}";
        }
        List<String> each = new ArrayList<>();
        fields.forEach((name, value) -> each.add(value.object(name, value.shown())));
        String shown = each.size() > MOST_NAMES
                ? String.join(", ", each.subList(0, MOST_NAMES)) + ", …"
                : String.join(", ", each);
        return "write an object for each key, in a list: [" + shown + "]";
    }

    /** Of two numbers that fit when they change places. Null where there are no such. */
    static @Nullable String swapped(Map<String, InputValue> fields, GraphQLInputObjectType type) {
        List<GraphQLInputObjectField> bounded = type.getFields().stream()
                .filter(field -> fields.containsKey(field.getName()) && isBounded(field))
                .toList();
        if (bounded.size() != 2) {
            return null;
        }
        String first = bounded.get(0).getName();
        String second = bounded.get(1).getName();
        return holds(bounded.get(0), fields.get(second)) && holds(bounded.get(1), fields.get(first))
                ? "are " + first + " and " + second + " swapped?"
                : null;
    }

    private static boolean isBounded(GraphQLInputObjectField field) {
        Range range = Range.of(field);
        return range != null && range.isBounded();
    }

    private static boolean holds(GraphQLInputObjectField field, @Nullable InputValue given) {
        Range range = Range.of(field);
        Double number = given == null ? null : given.number();
        return range != null && number != null && range.holds(number);
    }

    private static boolean has(GraphQLInputObjectType type, String name) {
        return type.getFieldDefinition(name) != null;
    }

    private static @Nullable GraphQLInputObjectType objectAt(GraphQLInputObjectType type, String name) {
        GraphQLInputObjectField field = type.getFieldDefinition(name);
        return field == null ? null : object(field);
    }

    private static @Nullable GraphQLInputObjectType object(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType object ? object : null;
    }

    private static List<String> names(GraphQLInputObjectType type) {
        return type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
    }
}
