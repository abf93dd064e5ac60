package org.commissioninggraph.document.input;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import org.commissioninggraph.schema.Range;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param path for people: {@code where.or[0].name}, {@code variables.where.or[0].name}
 * @param range that it must lie in; null where any value of its type is taken
 * @param outside a hint for those who give a number out of that range; null where there is none
 * @param alone whether it is the one key of an object that must have one: there it can be neither null nor absent
 * @param compared what it is compared with; null where it is no condition
 */
record ValuePlace(
        String path,
        @Nullable SourceLocation location,
        @Nullable Range range,
        @Nullable String outside,
        boolean alone,
        @Nullable ComparedValue compared) {
    private static final int LONGEST = 160;

    ValuePlace(String path, @Nullable SourceLocation location) {
        this(path, location, null, null, false, null);
    }

    /** Of an argument with this definition. */
    static ValuePlace of(String owner, GraphQLInputValueDefinition definition, @Nullable SourceLocation location) {
        String name = definition.getName();
        return new ValuePlace(name, location, Range.of(definition), null, false, ComparedValue.argument(owner, name));
    }

    /**
     * @param object that has the field
     * @param hint for a number out of a range with two ends
     */
    ValuePlace field(GraphQLInputObjectType object, GraphQLInputObjectField field, @Nullable String hint) {
        Range of = Range.of(field);
        String outsideOf = of != null && of.isBounded() ? hint : null;
        String name = field.getName();
        return new ValuePlace(path + "." + name, location, of, outsideOf, object.isOneOf(), compared(object, name));
    }

    /** Conditions on things compare their fields, and those on a field have an operator. */
    private @Nullable ComparedValue compared(GraphQLInputObjectType object, String name) {
        if (object.getFieldDefinition("and") != null) {
            return ComparedValue.argument(object.getName(), name);
        }
        return compared == null ? null : compared.by(name);
    }

    ValuePlace field(String name) {
        return new ValuePlace(path + "." + name, location);
    }

    /** The path, of a length that can be shown: of a long one, the beginning and the end. */
    String shown() {
        return path.length() <= LONGEST
                ? path
                : path.substring(0, LONGEST / 2) + "…" + path.substring(path.length() - LONGEST / 2);
    }

    ValuePlace item(int index) {
        return new ValuePlace(path + "[" + index + "]", location, range, outside, false, compared);
    }
}
