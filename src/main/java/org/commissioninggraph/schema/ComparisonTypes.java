package org.commissioninggraph.schema;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The comparisons of single values: one input type for each type of value. */
final class ComparisonTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;

    ComparisonTypes(TypeTable types, ScalarTypes scalars) {
        this.types = types;
        this.scalars = scalars;
    }

    GraphQLTypeReference of(Property property) {
        ValueType type = compared(property.type());
        String name = TypeNames.filter(type, property.list());
        return types.ref(
                name,
                "comparisons of " + type.sdlName() + (property.list() ? " lists" : ""),
                () -> filter(name, type, property.list()));
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
        for (Comparison comparison : Comparison.values()) {
            if (comparison.takes(type, list)) {
                filter.field(field(comparison.field(), comparison.description(), bound(comparison.bound(), type)));
            }
        }
        return filter.build();
    }

    private GraphQLInputType bound(Comparison.Bound bound, ValueType type) {
        return switch (bound) {
            case VALUE -> scalars.input(type);
            case VALUES -> GraphQLList.list(GraphQLNonNull.nonNull(scalars.<GraphQLTypeReference>input(type)));
            case RANGE -> {
                String range = type.sdlName() + "Range";
                yield types.ref(range, "ranges of " + type.sdlName(), () -> range(range, scalars.input(type)));
            }
            case TEXT -> Scalars.GraphQLString;
            case CIRCLE -> types.ref("Near", this::near);
            case BOOLEAN -> Scalars.GraphQLBoolean;
        };
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
