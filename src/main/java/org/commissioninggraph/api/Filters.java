package org.commissioninggraph.api;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.api.input.Range;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The comparisons of single values: one input type for each type of value. */
final class Filters {
    private final TypeTable types;
    private final ScalarTypes scalars;

    Filters(TypeTable types, ScalarTypes scalars) {
        this.types = types;
        this.scalars = scalars;
    }

    GraphQLTypeReference of(Property property) {
        ValueType type = compared(property.type());
        String name = ApiNames.filter(type, property.list());
        return types.ref(name, () -> filter(name, type, property.list()));
    }

    /** What addresses are compared as. */
    private static ValueType compared(ValueType type) {
        return type == ScalarType.URL ? ScalarType.STRING : type;
    }

    private GraphQLInputObjectType filter(String name, ValueType type, boolean list) {
        GraphQLInputObjectType.Builder filter = GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("Compares a value of type " + type.sdlName()
                        + ". All that is given must hold; a comparison" + " with a value that is not known is false.");
        if (list) {
            filter.field(field("includes", "One of the values is this.", scalars.input(type)));
        } else if (type == ScalarType.POINT) {
            filter.field(field("near", "Lies within a distance of a place.", types.ref("Near", this::near)));
        } else {
            comparisons(filter, type);
        }
        return filter.field(field("isNull", "Whether there is no value.", Scalars.GraphQLBoolean))
                .build();
    }

    private void comparisons(GraphQLInputObjectType.Builder filter, ValueType type) {
        GraphQLInputType value = scalars.input(type);
        filter.field(field("eq", "Equal to this; `null`: there is no value.", value));
        if (type == ScalarType.BOOLEAN) {
            return;
        }
        filter.field(field("ne", "Known, and not equal to this; `null`: there is a value.", value));
        filter.field(field("in", "Equal to one of these.", GraphQLList.list(GraphQLNonNull.nonNull(value))));
        if (type == ScalarType.STRING || type == ScalarType.ID) {
            text(filter);
        } else if (!(type instanceof EnumType)) {
            ordered(filter, type, value);
        }
    }

    /** A part of a code is no code, but text as any other. */
    private static void text(GraphQLInputObjectType.Builder filter) {
        filter.field(field("contains", "Has this somewhere in it.", Scalars.GraphQLString));
        filter.field(field("startsWith", "Begins with this.", Scalars.GraphQLString));
        filter.field(field("endsWith", "Ends with this.", Scalars.GraphQLString));
        filter.field(field("ignoreCase", "Whether upper and lower case are the same here.", Scalars.GraphQLBoolean));
    }

    private void ordered(GraphQLInputObjectType.Builder filter, ValueType type, GraphQLInputType value) {
        String range = type.sdlName() + "Range";
        filter.field(field("lt", "Less, or earlier, than this.", value));
        filter.field(field("lte", "This, or less, or earlier.", value));
        filter.field(field("gt", "More, or later, than this.", value));
        filter.field(field("gte", "This, or more, or later.", value));
        filter.field(
                field("between", "In this range, both ends included.", types.ref(range, () -> range(range, value))));
    }

    private static GraphQLInputObjectType range(String name, GraphQLInputType value) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description("A range of values, both ends included.")
                .field(field("from", "The least.", GraphQLNonNull.nonNull(value)))
                .field(field("to", "The greatest.", GraphQLNonNull.nonNull(value)))
                .build();
    }

    private GraphQLInputObjectType near() {
        GraphQLInputType number = GraphQLNonNull.nonNull(Scalars.GraphQLFloat);
        return GraphQLInputObjectType.newInputObject()
                .name("Near")
                .description("A circle on the map.")
                .field(ranged("latitude", "Degrees north of the equator, -90 to 90.", number, new Range(-90, 90.0)))
                .field(ranged("longitude", "Degrees east of Greenwich, -180 to 180.", number, new Range(-180, 180.0)))
                .field(ranged("km", "Distance in kilometres, 0 or more.", number, Range.NOT_NEGATIVE))
                .build();
    }

    private static GraphQLInputObjectField ranged(String name, String description, GraphQLInputType type, Range range) {
        return field(name, description, type).transform(field -> field.withAppliedDirective(range.applied()));
    }

    static GraphQLInputObjectField field(String name, String description, GraphQLInputType type) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name)
                .description(description)
                .type(type)
                .build();
    }
}
